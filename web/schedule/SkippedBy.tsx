import { useQuery } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import type { BookEntry, Me, OneOnOne } from '#web/api/shapes.ts';
import { pairOf } from '#web/page/people.ts';
import { useToday } from '#web/shell/use-now.ts';
import { words } from '#web/words/words.ts';
import { bumpWords } from './bump-words.ts';

/** What became of a page of the book that was skipped: by whom, how long ahead, and why. */
export function SkippedBy({ entry, oneOnOne, me }: { entry: BookEntry; oneOnOne: OneOnOne; me: Me }) {
  const { data } = useQuery(api.schedule.read.queryOptions({ input: { id: oneOnOne.id } }));
  const today = useToday(me.timeZone);
  const skipped = data?.bumps.find(({ page, is }) => page === entry.id && is === 'skipped');
  const { other } = pairOf(oneOnOne, me);
  return skipped ? bumpWords(skipped, (person) => (person === me.id ? null : other.shortName), today) : words('book.skipped');
}
