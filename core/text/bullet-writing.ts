import type { Day } from '#core/day.ts';
import type { Bullet, Kind } from '#core/page.ts';
import { readBlocks } from '#core/text/blocks.ts';
import { readLine } from '#core/text/bullets.ts';
import { escapeText, strengths, type Strength } from '#core/text/escaping.ts';
import type { People } from '#core/text/read-page.ts';

/** Full names by person id. */
export type Names = Readonly<Record<string, string>>;

export interface WritingContext {
  day: Day;
  names: Names;
  /** The section's title makes actions of plain lines, so a note has to say that it is one. */
  inActions: boolean;
}

const kindWords: Record<Exclude<Kind, 'action'>, string> = {
  note: 'Note',
  topic: 'Topic',
  blocker: 'Blocker',
  win: 'Win',
  feedback: 'Feedback',
  career: 'Career',
  learning: 'Learning',
  decision: 'Decision',
};

/** A name with other signs, such as a comma, could be taken for more than a name. */
const plainName = /^[\p{L}\p{M}\p{N} .'’-]*$/u;

/**
 * Gives the line of a bullet, with two blanks for each step of indent. It is read back before it is given: of the
 * ways to write it, the most readable one is taken that gives the same bullet again.
 */
export function writeBullet(bullet: Bullet, depth: number, context: WritingContext): string {
  const written = strengths.map((strength) => write(bullet, strength, context));
  const chosen = written.find((line) => readsBack(line, bullet, depth, context)) ?? written.at(-1) ?? '';
  return `${'  '.repeat(depth)}- ${chosen}`;
}

function write(bullet: Bullet, strength: Strength, context: WritingContext): string {
  const text = escapeText(bullet.text, strength);
  const reason =
    bullet.state === 'dropped' && bullet.reason ? ` dropped: ${escapeText(bullet.reason, strength)}` : '';
  const owner = bullet.owner === null ? undefined : context.names[bullet.owner];
  const who =
    bullet.kind === 'action' && owner ? [escapeText(owner, plainName.test(owner) ? 'light' : 'full')] : [];
  const when = bullet.due === null ? [] : [`due ${bullet.due === 'next' ? 'next 1:1' : bullet.due}`];
  const owed = [...who, ...when].join(', ');
  const behind = (owed === '' ? '' : ` (${owed})`) + reason;
  if (bullet.kind === 'action') return `${checkbox(bullet)} **${text}**${behind}`;
  const mark = bullet.state === 'open' ? '' : `${checkbox(bullet)} `;
  const needsWord = bullet.kind !== 'note' || mark !== '' || behind !== '' || context.inActions;
  return `${mark}${needsWord ? `${kindWords[bullet.kind]}: ` : ''}${text}${behind}`;
}

function checkbox(bullet: Bullet): string {
  if (bullet.state === 'done') return '[x]';
  return bullet.state === 'dropped' ? '[-]' : '[ ]';
}

function readsBack(
  line: string,
  bullet: Bullet,
  depth: number,
  { day, names, inActions }: WritingContext,
): boolean {
  const people: People = { me: '', other: '' };
  const [first, second] = Object.entries(names);
  if (first !== undefined) people.me = first[1];
  if (second !== undefined) people.other = second[1];
  const whose = bullet.owner === first?.[0] ? 'me' : bullet.owner === second?.[0] ? 'other' : null;
  const [block] = readBlocks([`- ${line}`]);
  if (block?.type !== 'item') return false;
  const read = readLine(block.raw, depth, { people, day, dateOrder: null, inActions, ownerAbove: null });
  return (
    read.kind === bullet.kind &&
    read.text === bullet.text.normalize('NFC') &&
    read.state === bullet.state &&
    read.by === null &&
    read.owner === (bullet.kind === 'action' ? whose : null) &&
    read.due === bullet.due &&
    read.reason === (bullet.state === 'dropped' && bullet.reason ? bullet.reason.normalize('NFC') : null)
  );
}
