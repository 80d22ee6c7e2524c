import type { EditorState } from '@tiptap/pm/state';
import { bulletAtCaret } from '../bullet/find-bullet.ts';

/** What somebody is typing a menu's sign for: `from` and `to` are positions of the sign and of the caret. */
export type Asked = { sign: '/' | '@' | '#' | '→'; query: string; from: number; to: number };

/** Longer than anything a menu offers: then it is a sentence, and no question. */
const longestQuery = 24;

/** Goals have titles of many words: what follows the arrow can be as long as one of them. */
const longestTitle = 200;

const form = /(?:^|[\s(])([/@#])([^\s/@#]*)$/u;
const arrow = /(?:^|[\s(])(→ ?)([^→]*)$/u;

/** The menu that the text before the caret asks for, or null. The sign has to start a word. */
export function askedAt(state: EditorState): Asked | null {
  if (!state.selection.empty || !bulletAtCaret(state)) return null;
  const { $from } = state.selection;
  const before = (most: number) => $from.parent.textBetween(Math.max(0, $from.parentOffset - most), $from.parentOffset);
  const [, sign, query = ''] = form.exec(before(longestQuery)) ?? [];
  if (sign === '/' || sign === '@' || sign === '#') return { sign, query, from: $from.pos - query.length - 1, to: $from.pos };
  const [, to, title = ''] = arrow.exec(before(longestTitle)) ?? [];
  return to === undefined ? null : { sign: '→', query: title, from: $from.pos - title.length - to.length, to: $from.pos };
}
