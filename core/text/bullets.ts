import type { Block } from '#core/text/blocks.ts';
import type { Kind } from '#core/page.ts';
import { dueIn, type DueContext } from '#core/text/dues.ts';
import { plainText } from '#core/text/inline.ts';
import { readMarks, type Marked } from '#core/text/kind-marks.ts';
import { whoIs } from '#core/text/names.ts';
import { readOwed, readSpeaker } from '#core/text/owed.ts';
import type { People, ReadBullet, Whose } from '#core/text/read-page.ts';
import { actionColumns } from '#core/text/tables.ts';

/** The deepest a bullet can stand on a page. */
const deepest = 4;
/** The longest bullet, in characters: a screen and a half. Longer lines become several bullets. */
export const longestBullet = 4_000;

/** Where a line stands, as far as it changes what the line means. */
export interface BulletContext extends DueContext {
  people: People;
  /** Plain lines here are actions. */
  inActions: boolean;
  /** The owner named by a line above it: "Sam" with Sam's actions below. */
  ownerAbove: Whose;
}

type TextBlock = Exclude<Block, { type: 'heading' } | { type: 'ignored' }>;

/** Gives the bullets of one block: one, more where its text is too long for one, none where it has no text. */
export function readBullets(block: TextBlock, context: BulletContext): ReadBullet[] {
  const bullet = readBlock(block, context);
  return bullet.text.trim() === '' ? [] : split(bullet);
}

function readBlock(block: TextBlock, context: BulletContext): ReadBullet {
  const place = { line: block.line, indent: Math.min(block.depth, deepest) };
  if (block.type === 'code') return { ...blank, ...place, text: block.text.normalize('NFC') };
  if (block.type === 'row') return { ...readRow(block, context), ...place };
  return { ...readLine(block.raw, block.type === 'paragraph' ? 0 : block.depth, context), ...place };
}

const blank = { kind: 'note', by: null, owner: null, due: null, state: 'open', reason: null } as const;

type Line = Omit<ReadBullet, 'line' | 'indent'>;

/** Reads one line of raw Markdown without its list mark. */
export function readLine(raw: string, depth: number, context: BulletContext): Line {
  const marks = readMarks(raw);
  const { rest, reason } =
    marks.state === 'dropped' ? readReason(marks.rest) : { rest: marks.rest, reason: null };
  const marked = { ...marks, rest };
  const kind = marked.kind ?? kindInContext(marked.rest, depth, context);
  if (kind !== 'action') return readNote({ ...marked, kind }, reason, context);
  const owed = readOwed(marked.rest, context.people, context);
  const aside = marked.aside === '' ? null : whoIs(marked.aside, context.people);
  const text =
    plainText(owed.rest) + (marked.aside !== '' && aside === null ? ` (${plainText(marked.aside)})` : '');
  return {
    kind,
    text,
    by: null,
    owner: aside ?? owed.owner ?? context.ownerAbove,
    due: owed.due,
    state: marked.state,
    reason,
  };
}

/** What stands behind ` dropped: ` in a dropped line is why. */
function readReason(raw: string): { rest: string; reason: string | null } {
  const at = raw.lastIndexOf(' dropped: ');
  if (at < 0) return { rest: raw, reason: null };
  return { rest: raw.slice(0, at), reason: plainText(raw.slice(at + ' dropped: '.length)) };
}

/** A line without a mark is an action below a title such as "Next steps", or if it is bold and says who or when. */
function kindInContext(rest: string, depth: number, context: BulletContext): 'action' | 'note' {
  const isUnderName = depth > 0 && context.ownerAbove !== null;
  if (context.inActions && (depth === 0 || isUnderName))
    return whoIs(rest, context.people) === null ? 'action' : 'note';
  if (!isBold(rest)) return 'note';
  const owed = readOwed(rest, context.people, context);
  return owed.owner !== null || owed.due !== null ? 'action' : 'note';
}

/** All of it bold, but for brackets or a dash with owner and date behind it. */
function isBold(raw: string): boolean {
  return /^\*\*[^*]+\*\*\s*(?:$|[(@—–→-])/u.test(raw) || /^__[^_]+__\s*(?:$|[(@—–→-])/u.test(raw);
}

/** Only as `writeMarkdown` writes it: elsewhere people put dates in brackets that are no due dates. */
const dueInBrackets = /\s?(?<!\\)\(due (next 1:1|\d{4}-\d\d-\d\d)\)$/;
const longestDueBracket = 20;

function readNote(marked: Marked & { kind: Kind }, reason: string | null, context: BulletContext): Line {
  const [bracket, words] = dueInBrackets.exec(marked.rest.slice(-longestDueBracket)) ?? [];
  const due = words === undefined ? null : dueIn(words, context);
  const rest = bracket === undefined || due === null ? marked.rest : marked.rest.slice(0, -bracket.length);
  const speaker = readSpeaker(rest, context.people);
  return {
    kind: marked.kind,
    text: plainText(speaker.rest) + (marked.aside === '' ? '' : ` (${plainText(marked.aside)})`),
    by: speaker.by,
    owner: null,
    due,
    state: marked.state,
    reason,
  };
}

function readRow(row: Extract<Block, { type: 'row' }>, context: BulletContext): Line {
  const columns = actionColumns(row.header.map(plainText));
  if (columns === null) return { ...blank, text: row.cells.map(plainText).join(' | ') };
  const cell = (column: number) => (column < 0 ? '' : (row.cells[column] ?? ''));
  const read = readLine(cell(columns.what), 0, { ...context, inActions: true });
  const owner = whoIs(cell(columns.who), context.people);
  const [who, when, state] = [cell(columns.who), cell(columns.when), plainText(cell(columns.state))];
  const whenRead = readOwed(`x (${when})`, context.people, context);
  const isDone = /^(?:\[?x\]?|✓|✔|✅|☑|done|yes|erledigt|ja|fait|oui|hecho|sí)$/iu.test(state);
  const isDropped = /^(?:dropped|cancell?ed|\[?-\]?)$/i.test(state);
  const named = new Set([columns.what, columns.who, columns.when, columns.state]);
  const kept = [
    owner === null ? who : '',
    whenRead.due === null ? when : '',
    isDone || isDropped ? '' : state,
    ...row.cells.filter((_, column) => !named.has(column)),
  ];
  const extra = kept.map(plainText).filter((words) => words !== '');
  return {
    ...read,
    text: [read.text, ...extra].filter((words) => words !== '').join(' | '),
    owner: owner ?? read.owner,
    due: whenRead.due ?? read.due,
    state: isDone ? 'done' : isDropped ? 'dropped' : read.state,
  };
}

/** Parts a text that is too long at blanks, or inside a word where it has none. Nothing is lost but those blanks. */
function split(bullet: ReadBullet): ReadBullet[] {
  const bullets: ReadBullet[] = [];
  let from = 0;
  while (bullet.text.length - from > longestBullet) {
    const blankAt = bullet.text.lastIndexOf(' ', from + longestBullet);
    const end = blankAt > from ? blankAt : characterEnd(bullet.text, from + longestBullet);
    bullets.push(
      bullets.length === 0 ? { ...bullet, text: bullet.text.slice(from, end) } : rest(bullet, from, end),
    );
    from = blankAt > from ? end + 1 : end;
  }
  if (bullets.length === 0) return [bullet];
  bullets.push(rest(bullet, from, bullet.text.length));
  return bullets;
}

function rest(bullet: ReadBullet, from: number, to: number): ReadBullet {
  return { ...bullet, ...blank, by: bullet.by, text: bullet.text.slice(from, to) };
}

/** Keeps the two halves of a character outside the basic plane together. */
function characterEnd(text: string, end: number): number {
  const code = text.charCodeAt(end);
  return code >= 0xdc00 && code <= 0xdfff ? end - 1 : end;
}
