import { TextSelection, type Command } from '@tiptap/pm/state';
import type { ResolvedPos } from '@tiptap/pm/model';
import { bulletAtCaret } from '../bullet/find-bullet.ts';

/** Mod-A: selects the section. What is selected across sections could not be deleted, since sections stay. */
export const selectSection: Command = (state, dispatch) => {
  const found = bulletAtCaret(state);
  if (!found) return false;
  const { section, sectionPos } = found;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, sectionPos + 2, sectionPos + section.nodeSize - 2)));
  return true;
};

/** A selection drawn across sections ends where the section it began in ends. Null where it lies within one. */
export function withinSection($anchor: ResolvedPos, $head: ResolvedPos): TextSelection | null {
  if ($anchor.depth < 2 || $anchor.index(0) === $head.index(0)) return null;
  const forward = $head.pos > $anchor.pos;
  const edge = forward ? $anchor.end(1) - 1 : $anchor.start(1) + 1;
  return TextSelection.create($anchor.doc, $anchor.pos, edge);
}
