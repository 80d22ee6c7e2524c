import { foldCharacter, foldWords } from './fold-words.ts';
import type { Goal } from './goal-shape.ts';

/** An arrow in a text and the goal it points to: `from` and `to` are offsets of the arrow and of the title's end. */
export type GoalLink = { from: number; to: number; goal: string };

/** What links are read with. */
export type Titled = Pick<Goal, 'id' | 'title' | 'earlierTitles' | 'state'>;

const arrow = /→|->/gu;
const letter = /[\p{L}\p{N}]/u;

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
  const longest = titles[0]?.folded.length ?? 0;
  return (text) => {
    if (longest === 0 || !(text.includes('→') || text.includes('->'))) return [];
    const links: GoalLink[] = [];
    for (const { index: from, 0: sign } of text.matchAll(arrow)) {
      const words = foldFrom(text, from + sign.length, longest);
      const found = titles.find(({ folded }) => endOf(words, folded) !== undefined);
      const to = found && endOf(words, found.folded);
      if (found && to !== undefined) links.push({ from, to, goal: found.id });
    }
    return links;
  };
}

/** Words as they are compared, and where in the text the first so many letters of them end. */
type Folded = { folded: string; ends: (number | undefined)[] };

/** The words of a text from `at` on, as far as a title can reach, and a letter more. */
function foldFrom(text: string, at: number, longest: number): Folded {
  let folded = '';
  let end = at;
  const ends: Folded['ends'] = [];
  while (end < text.length && folded.length <= longest) {
    const character = String.fromCodePoint(text.codePointAt(end) ?? 0);
    const next = foldCharacter(character).replace(/\s+/gu, ' ');
    folded += folded === '' || folded.endsWith(' ') ? next.trimStart() : next;
    end += character.length;
    ends[folded.length] = end;
  }
  return { folded, ends };
}

/** Where in the text a title ends that the words begin with. “→ Present” is no link in “→ Presentations”. */
function endOf({ folded, ends }: Folded, title: string): number | undefined {
  if (!folded.startsWith(title)) return undefined;
  const isWithinWord = letter.test(title.at(-1) ?? '') && letter.test(folded.charAt(title.length));
  return isWithinWord ? undefined : ends[title.length];
}
