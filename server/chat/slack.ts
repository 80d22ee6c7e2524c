import type { Block, Letter } from '#core/messages/letter.ts';
import { beginning, plainLine, plainText, strongly } from './plain-text.ts';

// https://docs.slack.dev/reference/block-kit: a section holds 3,000 characters, a message 50 blocks. A whole message was
// seen to be refused from about 13,200 characters on.
const mostOfSection = 3_000;
const mostBlocks = 50;
const mostInAll = 12_000;
const mostOfSubject = 150;
const mostOfFallback = 1_000;
const mostStrong = 400;

type Mrkdwn = { type: 'mrkdwn'; text: string; verbatim: true };
type SlackBlock = { type: 'section'; text: Mrkdwn } | { type: 'context'; elements: [Mrkdwn] };

/** A letter as a message for an incoming webhook of Slack. */
export function slackMessage({ subject, blocks }: Letter) {
  const shown = [section(`*${escaped(beginning(plainLine(subject), mostOfSubject))}*`), ...withinLimits(blocks)];
  return { text: escaped(beginning(fallback(subject, blocks), mostOfFallback)), blocks: shown, unfurl_links: false, unfurl_media: false };
}

/** What a notification says. */
function fallback(subject: string, blocks: readonly Block[]): string {
  const first = blocks.find((block) => block.is === 'text');
  const said = first?.is === 'text' ? first.runs.map(({ text }) => text).join('') : '';
  return plainLine(said === '' ? subject : `${subject}: ${said}`);
}

/** What there is to press always goes along; of the rest, what fits. */
function withinLimits(blocks: readonly Block[]): SlackBlock[] {
  const made = blocks.map((block) => ({ press: block.is === 'press', blocks: slackBlocks(block) }));
  let [room, places] = [mostInAll, mostBlocks - 1];
  const take = (block: SlackBlock) => {
    const length = JSON.stringify(block).length;
    if (length > room || places === 0) return false;
    room -= length;
    places--;
    return true;
  };
  const presses = new Set(made.filter(({ press }) => press).flatMap((each) => each.blocks.filter(take)));
  return made.flatMap((each) => each.blocks.filter((block) => presses.has(block) || (!each.press && take(block))));
}

function slackBlocks(block: Block): SlackBlock[] {
  switch (block.is) {
    case 'text':
      return packed(block.runs.flatMap(({ text, strong }) => (strong ? [bold(text)] : charactersOf(plainText(text))))).map(section);
    case 'lines':
      return packed(block.lines.flatMap((line) => ['• ', ...charactersOf(plainLine(line)), '\n'])).map(section);
    case 'press':
      return [section(`<${escapedAddress(block.href)}|${escaped(beginning(plainLine(block.label), mostOfSubject))}>`)];
    default:
      return packed(charactersOf(plainText(block.text))).map((text) => ({ type: 'context', elements: [mrkdwn(text)] }));
  }
}

const bold = (text: string): string => strongly(text, (line) => `*${escaped(beginning(line, mostStrong))}*`);

const section = (text: string): SlackBlock => ({ type: 'section', text: mrkdwn(text) });

// Verbatim: nothing that looks like an address, a channel or a name becomes one.
const mrkdwn = (text: string): Mrkdwn => ({ type: 'mrkdwn', text, verbatim: true });

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Text that Slack shows as it is. `<…>` is what mentions and links are made of, and &amp; &lt; &gt; are how it wants
 * the three to be written. There is no escape for the signs of looks: a space of no width takes their meaning away.
 */
export function escaped(text: string): string {
  return charactersOf(text).join('');
}

function charactersOf(text: string): string[] {
  return Array.from(text, (character) => signs[character] ?? (/[*_~`]/.test(character) ? `\u200b${character}` : character));
}

/** An address between `<` and `|`. Only ours come here: they are already written as addresses are. */
function escapedAddress(href: string): string {
  return new URL(href).href.replace(/[<>|&]/g, (sign) => (sign === '&' ? '&amp;' : encodeURIComponent(sign)));
}

/** Puts pieces together to texts that fit into a section, without cutting a piece. */
function packed(pieces: readonly string[]): string[] {
  const texts: string[] = [];
  let text = '';
  for (const piece of pieces) {
    if (text.length + piece.length > mostOfSection) {
      texts.push(text);
      text = '';
    }
    text += piece;
  }
  return [...texts, text].map((each) => each.trim()).filter((each) => each !== '');
}
