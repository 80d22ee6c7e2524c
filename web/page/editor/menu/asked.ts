import type { EditorState } from '@tiptap/pm/state';
import { bulletAtCaret } from '../bullet/find-bullet.ts';

/** What somebody is typing a menu's sign for: `from` and `to` are positions of the sign and of the caret. */
export type Asked = { sign: '/' | '@' | '#'; query: string; from: number; to: number };

/** Longer than anything a menu offers: then it is a sentence, and no question. */
const longestQuery = 24;

const form = /(?:^|[\s(])([/@#])([^\s/@#]*)$/u;

/** The menu that the text before the caret asks for, or null. The sign has to start a word. */
export function askedAt(state: EditorState): Asked | null {
  if (!state.selection.empty || !bulletAtCaret(state)) return null;
  const { $from } = state.selection;
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - longestQuery), $from.parentOffset);
  const found = form.exec(before);
  const sign = found?.[1];
  const query = found?.[2] ?? '';
  if (sign !== '/' && sign !== '@' && sign !== '#') return null;
  return { sign, query, from: $from.pos - query.length - 1, to: $from.pos };
}
