/** What happened to a text: at `at`, `remove` units went and `insert` came. In UTF-16 units, as browsers and Yjs count. */
export type Change = { at: number; remove: number; insert: string };

/**
 * The smallest single change that makes `after` of `before`, or null where they are the same. `caret` is where the
 * caret stands afterwards: it tells which of several equal letters was typed.
 */
export function changeBetween(before: string, after: string, caret = after.length): Change | null {
  if (before === after) return null;
  // What stands behind the caret was not touched, so it is compared first, from the end.
  const mostBehind = Math.min(before.length, after.length - Math.min(caret, after.length));
  let behind = 0;
  while (behind < mostBehind && before.at(-1 - behind) === after.at(-1 - behind)) behind++;
  const mostAhead = Math.min(before.length, after.length) - behind;
  let ahead = 0;
  while (ahead < mostAhead && before[ahead] === after[ahead]) ahead++;
  while (behind < Math.min(before.length, after.length) - ahead && before.at(-1 - behind) === after.at(-1 - behind)) behind++;
  // The halves of a sign beyond the first plane go together.
  if (ahead > 0 && isHighHalf(after.charCodeAt(ahead - 1))) ahead--;
  if (behind > 0 && isLowHalf(after.charCodeAt(after.length - behind))) behind--;
  return { at: ahead, remove: before.length - ahead - behind, insert: after.slice(ahead, after.length - behind) };
}

/** A piece of a change by the other, as Yjs tells it. */
export type Delta = readonly { retain?: number | undefined; insert?: unknown; delete?: number | undefined }[];

/** Where a caret stands after a change by somebody else. What comes in exactly at the caret comes after it. */
export function caretAfter(delta: Delta, caret: number): number {
  let place = 0;
  let moved = caret;
  for (const { retain = 0, insert, delete: removed = 0 } of delta) {
    place += retain;
    if (place >= moved && removed === 0) break;
    if (typeof insert === 'string') {
      moved += insert.length;
      place += insert.length;
    }
    moved -= Math.max(0, Math.min(removed, moved - place));
  }
  return moved;
}

function isHighHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowHalf(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
