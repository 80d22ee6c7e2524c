import { foldCharacter, foldWords } from './fold-words.ts';
import type { Goal } from './goal-shape.ts';

/** An arrow in a text and the goal it points to: `from` and `to` are offsets of the arrow and of the title's end. */
export type GoalLink = { from: number; to: number; goal: string };

/** What links are read with. */
export type Titled = Pick<Goal, 'id' | 'title' | 'earlierTitles' | 'state'>;

const arrow = /→|->/gu;

/**
 * Finds the goals a text links: by `→` or `->`, followed by words that begin with a goal's title, present or earlier,
 * whatever its accents and case. The longest title that fits is meant. Where several goals share it, one that is
 * called so now, then one that is not closed, then the one set last.
 */
export function goalFinder(goals: readonly Titled[]): (text: string) => GoalLink[] {
  const titles = goals
    .flatMap(({ id, title, earlierTitles, state }, order) =>
      [title, ...earlierTitles].map((called, index) => ({
        id,
        order,
        folded: foldWords(called),
        rank: (index === 0 ? 0 : 2) + (state === 'closed' ? 1 : 0),
      })),
    )
    .filter(({ folded }) => folded !== '')
    .toSorted((one, other) => other.folded.length - one.folded.length || one.rank - other.rank || other.order - one.order);
  return (text) => {
    if (titles.length === 0 || !/→|->/u.test(text)) return [];
    const links: GoalLink[] = [];
    for (const { index: from, 0: sign } of text.matchAll(arrow)) {
      for (const { id, folded } of titles) {
        const to = endOfTitle(text, from + sign.length, folded);
        if (to === null) continue;
        links.push({ from, to, goal: id });
        break;
      }
    }
    return links;
  };
}

/** Where the title ends that the text goes on with from `at`; null where it goes on with something else. */
function endOfTitle(text: string, at: number, folded: string): number | null {
  let read = '';
  let end = at;
  for (const character of text.slice(at)) {
    const next = foldCharacter(character).replace(/\s+/gu, ' ');
    // Behind it comes no letter: “→ Present” is no link in “→ Presentations”.
    if (read === folded && next !== '') return isWithinWord(folded, next) ? null : end;
    read += read === '' || read.endsWith(' ') ? next.trimStart() : next;
    if (!folded.startsWith(read)) return null;
    end += character.length;
  }
  return read === folded ? end : null;
}

function isWithinWord(before: string, after: string): boolean {
  return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after);
}
