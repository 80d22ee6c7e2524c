import type { StoryLine } from '#core/story/story-shape.ts';
import { personOf, type Pair } from '#web/page/people.ts';
import { dayWithYear } from '#web/words/dates.ts';
import { storyWords } from '#web/story/words.ts';

/** What a line is drawn from, for whoever reads it later: who said it, and on the page of which day. */
export function sourceOf({ by, day }: StoryLine, pair: Pair): string {
  const person = personOf(pair, by);
  const date = dayWithYear(day);
  return person ? storyWords('story.source', { name: person.shortName, day: date }) : date;
}
