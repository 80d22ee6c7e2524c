import { normalised } from '#core/care/same-words.ts';
import type { SupportAsk } from '#core/care/support-shape.ts';

/** An ask as the page shows it. What is not saved yet is known from the page alone. */
export type AskOnPage = SupportAsk & { isOnThisPage: boolean };

/** The page in hand, and the support each person asks for on it, letter by letter as it is written. */
export type Writing = { page: string; day: string; support: Readonly<Record<string, string>> };

/**
 * The asks to show on a page, oldest first: those the server knows, with what is being written on this page put in
 * their place. An ask of this page alone goes with its words.
 */
export function asksOnPage(known: readonly SupportAsk[], writing: Writing): AskOnPage[] {
  const asks = known.flatMap((ask): AskOnPage[] => {
    if (!ask.pages.includes(writing.page)) return [{ ...ask, isOnThisPage: false }];
    const words = writing.support[ask.person]?.trim() ?? '';
    if (words === '' || (ask.pages.length > 1 && !isSame(words, ask.words))) return olderOf(ask, writing.page);
    return [{ ...ask, words, isOnThisPage: true }];
  });
  for (const [person, written] of Object.entries(writing.support)) {
    const words = written.trim();
    const mine = asks.filter((ask) => ask.person === person);
    if (words === '' || mine.some(({ isOnThisPage }) => isOnThisPage)) continue;
    const same = mine.find((ask) => ask.settled === null && isSame(words, ask.words));
    if (same) Object.assign(same, { pages: [writing.page, ...same.pages], isOnThisPage: true });
    else asks.push({ pages: [writing.page], since: writing.day, person, words, settled: null, isOnThisPage: true });
  }
  return asks;
}

/** What is left of an ask once its words are gone from this page: the same ask on the pages before. */
function olderOf(ask: SupportAsk, page: string): AskOnPage[] {
  const pages = ask.pages.filter((id) => id !== page);
  return pages.length === 0 ? [] : [{ ...ask, pages, isOnThisPage: false }];
}

function isSame(one: string, other: string): boolean {
  return one === other || (normalised(one) !== '' && normalised(one) === normalised(other));
}
