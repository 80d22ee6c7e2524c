import type { Due } from '#core/page.ts';
import { dueIn, type DueContext } from '#core/text/dues.ts';
import { whoIs } from '#core/text/names.ts';
import type { People, Whose } from '#core/text/read-page.ts';

/** What an action says beside what is to be done. `rest` is the Markdown without it. */
export interface Owed {
  owner: Whose;
  due: Due | null;
  rest: string;
}

/** Owner and due date stand within the last words of a line; longer ends are not searched. */
const longestTail = 200;
/** Owner, due date and a few dashes: more pieces than this nobody writes. */
const mostPieces = 6;

const calendarMark = /\s*(?:📅|🗓️?|⏳|DEADLINE:)\s*<?(\d{4}-\d\d-\d\d)[^>\s]*>?/u;
const inBrackets = /\s*(?<!\\)\(((?:[^()\\]|\\[^])+)\)\s*$/;
const afterDash = /\s+(?:—|–|-|→|->|=>|\||·|\/)\s+((?:[^\s—–→|·]+\s*){1,5})$/;
const afterArrow = /\s*(?:→|->|=>)\s*((?:[^\s→>]+\s*){1,3})$/;
const mention = /\s+(@[\p{L}\p{N}_.-]+)\s*$/u;
const dueWords =
  /[\s,;:]+(?:due by|due on|due|by|bis zum|bis|until|fällig am|fällig|d'ici le|d'ici|avant le|pour le|para el|antes del)[: ]\s*((?:[^\s]+\s*){1,4})$/i;
const duePrefix =
  /^(?:due by|due on|due|by|bis zum|bis|until|fällig am|fällig|d'ici le|avant le|pour le|para el|antes del)[: ]\s*/i;
const ownerPrefix = /^(?:owner|who|wer|responsible|responsable)\s*[: ]\s*/i;

const namedFirst =
  /^(?:→|->|=>)?\s*(\*\*|__)?(@?[\p{L}][\p{L}\p{M}.'’ -]{0,40}?)(\*\*|__)?:(\*\*|__)?\s+(?=\S)/u;
const mentionedFirst = /^(@[\p{L}\p{N}_.-]+)[,:]?\s+(?=\S)/u;
const linkedFirst = /^\[([^\]]{1,60})\]\(mailto:[^()\s]{1,120}\)[,:]?\s+(?=\S)/u;
const dashedFirst = /^(?:\*\*|__)?([\p{L}][\p{L}\p{M}.'’ ]{0,40}?)(?:\*\*|__)?\s+[–—-]\s+(?=\S)/u;
const doerFirst =
  /^(?:→|->|=>)?\s*([\p{L}][\p{L}\p{M}'’-]{0,30}(?: [\p{L}][\p{L}\p{M}'’-]{0,30})??)\s+(?:to|will|muss|soll|doit|va|debe)\s/iu;

/** Reads owner and due date off both ends of an action. What is not understood stays where it is. */
export function readOwed(raw: string, people: People, context: DueContext): Owed {
  const owed: Owed = { owner: null, due: null, rest: raw };
  readCalendarMark(owed);
  owed.rest = withoutBold(owed.rest);
  for (let piece = 0; piece < mostPieces; piece += 1) {
    if (!readPiece(owed, people, context)) break;
  }
  readOwnerInFront(owed, people);
  return owed;
}

/** Gives whose words a line is, where it begins with `Name:`, and the Markdown that follows. */
export function readSpeaker(raw: string, people: People): { by: Whose; rest: string } {
  const [whole, bold, name, boldEnd, boldAfter] = namedFirst.exec(raw) ?? [];
  const by = name === undefined ? null : whoIs(name, people);
  if (whole === undefined || by === null) return { by: null, rest: raw };
  const isBoldOpen = bold !== undefined && boldEnd === undefined && boldAfter === undefined;
  return { by, rest: (isBoldOpen ? bold : '') + raw.slice(whole.length) };
}

function readCalendarMark(owed: Owed): void {
  const [whole, day] = calendarMark.exec(owed.rest) ?? [];
  const due = day === undefined ? null : dueIn(day, { day: null, dateOrder: null });
  if (whole === undefined || due === null) return;
  owed.due = due;
  owed.rest = owed.rest.replace(whole, '');
}

/** Bold says "this is an action" and nothing more; inside it, names and dates are read like anywhere else. */
function withoutBold(raw: string): string {
  const [, mark] = /^(\*\*|__)/.exec(raw) ?? [];
  if (mark === undefined) return raw;
  const end = raw.indexOf(mark, 2);
  return end < 0 || raw.includes(mark, end + 2) ? raw : raw.slice(2, end) + raw.slice(end + 2);
}

/** Takes one piece off the end, if it names an owner or a due date not yet known. */
function readPiece(owed: Owed, people: People, context: DueContext): boolean {
  const rest = owed.rest.trimEnd();
  const tail = rest.slice(-longestTail);
  for (const pattern of [inBrackets, mention, dueWords, afterDash, afterArrow]) {
    const match = pattern.exec(tail);
    if (match === null || rest.length - tail.length + match.index === 0) continue;
    const parts = pattern === inBrackets ? (match[1] ?? '').split(/(?<!\\),|;\s/) : [match[1] ?? ''];
    const found = understand(parts, owed, people, context);
    if (found === null || (pattern === dueWords && found.due === owed.due)) continue;
    owed.owner = found.owner;
    owed.due = found.due;
    const before = rest.slice(0, rest.length - tail.length + match.index);
    // In "… — @maya — due 6 Mar" a dash is left over in front of what was read.
    owed.rest = pattern === inBrackets ? before : before.replace(/(?<!\s)\s+[—–-]$/, '');
    return true;
  }
  return false;
}

/** All parts have to be understood, else none is: `(Maya, and the team)` is part of the text. */
function understand(
  parts: readonly string[],
  known: { owner: Whose; due: Due | null },
  people: People,
  context: DueContext,
): { owner: Whose; due: Due | null } | null {
  let { owner, due } = known;
  for (const part of parts) {
    const words = part.trim();
    const partDue = due === null ? dueIn(words.replace(duePrefix, ''), context) : null;
    const partOwner =
      owner === null && partDue === null ? whoIs(words.replace(ownerPrefix, ''), people) : null;
    if (partDue === null && partOwner === null) return null;
    due ??= partDue;
    owner ??= partOwner;
  }
  return { owner, due };
}

function readOwnerInFront(owed: Owed, people: People): void {
  if (owed.owner !== null) return;
  for (const pattern of [mentionedFirst, linkedFirst, dashedFirst]) {
    const [whole, name] = pattern.exec(owed.rest) ?? [];
    if (whole === undefined || name === undefined) continue;
    owed.owner = whoIs(name, people);
    if (owed.owner === null) continue;
    owed.rest = owed.rest.slice(whole.length);
    return;
  }
  const speaker = readSpeaker(owed.rest, people);
  if (speaker.by !== null) {
    owed.owner = speaker.by;
    owed.rest = speaker.rest;
    return;
  }
  // "Sam to send the deck" reads better whole, so the name stays.
  const [, doer] = doerFirst.exec(owed.rest) ?? [];
  if (doer !== undefined) owed.owner = whoIs(doer, people);
}
