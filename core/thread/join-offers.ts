import type { Book } from '#core/book.ts';
import { addDays } from '#core/day.ts';
import { isOpenBlocker } from './naming.ts';
import { similarityOfWords } from './similarity.ts';
import { lastOf, pageNow, threadsOf, type Standing } from './standings.ts';
import type { JoinOffer } from './thread-shape.ts';
import { remembersDays, sameFrom } from './thresholds.ts';
import { wordsOf } from './words-of.ts';

type Told = Pick<Book, 'pages' | 'records'>;
type Blocker = { thread: string; raised: Standing; last: Standing; isOpenNow: boolean };

/**
 * Open blockers that say much the same as an earlier one, each with the one most like it: an offer to make them one
 * thread. Nothing is joined by itself. What the two parted, or said to be another thing, is not offered again.
 */
export function joinOffers(book: Told): JoinOffer[] {
  const blockers = blockersOf(book);
  const parted = new Set(book.records.flatMap((record) => (record.kind === 'thread-parted' ? [record.bullet] : [])));
  return blockers
    .filter(({ thread, isOpenNow }) => isOpenNow && !parted.has(thread))
    .flatMap((blocker) => offerFor(blocker, blockers))
    .toSorted((one, other) => (one.bullet < other.bullet ? -1 : 1));
}

function blockersOf(book: Told): Blocker[] {
  const now = pageNow(book);
  return [...threadsOf(book)].flatMap(([thread, standings]) => {
    const [raised] = standings;
    const open = lastOf(standings).find(isOpenBlocker);
    const last = open ?? standings.findLast(({ bullet }) => bullet.kind === 'blocker');
    return raised && last ? [{ thread, raised, last, isOpenNow: open !== undefined && open.on === now }] : [];
  });
}

/** The later one goes on from the earlier: of two that were raised on one page neither goes on from the other. */
function offerFor({ thread, raised, last }: Blocker, blockers: readonly Blocker[]): JoinOffer[] {
  const words = wordsOf(last.bullet.text);
  const since = addDays(last.on.day, -remembersDays);
  const [best] = blockers
    .filter((earlier) => earlier.last.on.day >= since && earlier.raised.on.startsAt < raised.on.startsAt)
    .map((earlier) => ({ ...earlier, alike: similarityOfWords(words, wordsOf(earlier.last.bullet.text)) }))
    .filter(({ alike }) => alike >= sameFrom)
    .toSorted((one, other) => other.alike - one.alike || other.last.on.startsAt - one.last.on.startsAt);
  if (!best) return [];
  const { bullet } = best.last;
  const { on } = best.raised;
  return [{ bullet: thread, text: last.bullet.text, of: bullet.id, ofText: bullet.text, page: on.id, day: on.day }];
}
