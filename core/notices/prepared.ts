import { plannedPage, type Book, type BookPage } from '#core/book.ts';
import { commitments } from '#core/commitments/commitments.ts';
import type { BriefCounts } from '#core/messages/message.ts';
import type { Bullet } from '#core/page.ts';
import { lingering } from '#core/thread/lingering.ts';
import { shortened } from '#core/thread/shortened.ts';
import { lingersFrom } from '#core/today/thresholds.ts';
import { mostLines } from './thresholds.ts';

/** What there is to prepare for the page that comes next, as this person sees it: numbers alone. */
export function countsFor(book: Book, person: string, now: number): BriefCounts {
  const topics = topicsOf(plannedPage(book));
  const { open } = commitments([book], person, now);
  return {
    topics: topics.length,
    mine: topics.filter(({ by }) => by === person).length,
    iOwe: open.filter(({ mine }) => mine).length,
    owedToMe: open.filter(({ mine }) => !mine).length,
    lingering: lingering(book).filter(({ waited }) => waited + 1 >= lingersFrom).length,
  };
}

/** The first lines there are to talk about, for those who chose words in their messages. */
export function linesOf(page: BookPage): string[] {
  return topicsOf(page)
    .slice(0, mostLines)
    .map(({ text }) => shortened(text));
}

/** Every line of its own that is open and no action, of whatever kind: what Today counts too. */
function topicsOf(page: BookPage | null): Bullet[] {
  const bullets = page?.page.sections.flatMap((section) => section.bullets) ?? [];
  return bullets.filter(({ kind, state, indent, text }) => kind !== 'action' && state === 'open' && indent === 0 && text.trim() !== '');
}
