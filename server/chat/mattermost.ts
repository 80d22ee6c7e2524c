import type { Block, Letter } from '#core/messages/letter.ts';
import { beginning, plainLine, plainText, strongly } from './plain-text.ts';

// A post of Mattermost holds 16,383 characters; longer ones are split at any place.
const mostOfPost = 16_000;
const mostOfLine = 1_000;
const mostOfText = 3_000;

/** A letter as a message for an incoming webhook of Mattermost, in its Markdown. */
export function mattermostMessage({ subject, blocks }: Letter) {
  const title = `**${escapedMarkdown(beginning(plainLine(subject), mostOfLine))}**`;
  const presses = blocks.filter((block) => block.is === 'press').map(markdown);
  let room = mostOfPost - [title, ...presses].join('\n\n').length;
  const shown = blocks.filter((block) => block.is === 'press' || (room -= markdown(block).length + 2) >= 0);
  return { text: [title, ...shown.map(markdown)].filter((part) => part !== '').join('\n\n') };
}

function markdown(block: Block): string {
  switch (block.is) {
    case 'text':
      return block.runs
        .map(({ text, strong }) => (strong ? strongly(text, (line) => `**${escapedMarkdown(beginning(line, mostOfLine))}**`) : ofText(text)))
        .join('')
        .trim();
    case 'lines':
      return block.lines.map((line) => `- ${escapedMarkdown(beginning(plainLine(line), mostOfLine))}`).join('\n');
    case 'press':
      return `[${escapedMarkdown(beginning(plainLine(block.label), mostOfLine))}](${withoutBrackets(block.href)})`;
    default:
      return ofText(block.text).trim();
  }
}

// An address ends where its bracket does.
const withoutBrackets = (href: string): string => new URL(href).href.replace(/[()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

// Four spaces at the beginning of a line would make it code.
const ofText = (text: string): string => escapedMarkdown(beginning(plainText(text), mostOfText)).replace(/\n[ \t]+/g, '\n');

/**
 * Text that Mattermost shows as it is. Every sign of Markdown is escaped. Mentions, channels, themes and addresses are
 * looked for regardless of that: a space of no width after their sign keeps it from being one.
 */
export function escapedMarkdown(text: string): string {
  return text.replace(/([@~#]|:(?=\/))|[!-/:-@[-`{-~]/g, (sign, looked: string | undefined) => `\\${sign}${looked === undefined ? '' : '\u200b'}`);
}
