import { heldPages, plannedPage, type Book, type BookPage } from '#core/book.ts';
import { bank } from './bank/bank.ts';
import { categories, depths, type Category, type Question } from './question.ts';
import type { Offer, Why } from './question-shape.ts';
import { reasons } from './reasons.ts';
import { lastOffered, neverAgain, notToday, questionRecords, standsOn, type QuestionRecord } from './records.ts';
import { heldBefore, reasonRestsWeeks, restsWeeks } from './thresholds.ts';

const weekMs = 7 * 86_400_000;
const byId = new Map(bank.map((question) => [question.id, question]));

/** A question of the bank, or null. */
export function questionOf(id: string): Question | null {
  return byId.get(id) ?? null;
}

/** The question that was offered on the planned page and still stands there, with why. Null where there is none. */
export function offered(book: Book, now: number): Offer | null {
  const page = plannedPage(book);
  const records = questionRecords(book);
  if (!page || notToday(records, page.id)) return null;
  const question = questionOf(standsOn(records, page.id) ?? '');
  return question && offerOf(book, page, question, now);
}

/**
 * The question to offer next on the planned page, at `now` (milliseconds since 1970): for a reason the book gives, or
 * else of the category that has waited longest. None that was offered within `restsWeeks`, none that is never to come
 * again, none deeper than the book is old. Null where there is no page, or where there is to be none today. The same for
 * both and every time it is asked, as long as the book is the same.
 */
export function nextOffer(book: Book, now: number): Offer | null {
  const page = plannedPage(book);
  const records = questionRecords(book);
  if (!page || notToday(records, page.id)) return null;
  const rested = restedQuestions(book, records, now);
  for (const category of categoriesInTurn(book, page, records, now)) {
    const question = pick(rested.filter((one) => one.category === category), `${page.id}/${records.length}`);
    if (question) return offerOf(book, page, question, now);
  }
  return null;
}

/** The question that is offered on the planned page: the one that stands there, or the next. */
export function offer(book: Book, now: number): Offer | null {
  return offered(book, now) ?? nextOffer(book, now);
}

function offerOf(book: Book, page: BookPage, { rewordings, ...question }: Question, now: number): Offer {
  return {
    page: page.id,
    question: { ...question, rewordings: [...rewordings] },
    why: whyOffered(book, page, question.category, now),
    onPage: page.page.sections.some(({ bullets }) => bullets.some(({ text }) => text.trim() === question.text)),
  };
}

/** Read out of the book, not remembered: what was a reason and is none any more is not claimed. */
function whyOffered(book: Book, page: BookPage, category: Category, now: number): Why {
  const reason = reasons(book, now).find((one) => one.category === category);
  if (reason) return reason.why;
  const before = questionRecords(book).filter((record) => record.page !== page.id);
  const last = lastByCategory(before).get(category);
  return { because: 'variety', weeks: last === undefined ? null : Math.floor((now - last) / weekMs) };
}

function restedQuestions(book: Book, records: readonly QuestionRecord[], now: number): Question[] {
  const never = neverAgain(records);
  const last = lastOffered(records);
  const held = heldPages(book).length;
  const near = new Set(depths.filter((depth) => held >= heldBefore[depth]));
  return bank.filter(({ id, depth }) => near.has(depth) && !never.has(id) && (last.get(id) ?? -Infinity) <= now - restsWeeks * weekMs);
}

/** What there is a reason for comes first, unless it was just asked about; then whatever has waited longest. */
function categoriesInTurn(book: Book, page: BookPage, records: readonly QuestionRecord[], now: number): Category[] {
  const last = lastByCategory(records);
  const justAsked = new Set(records.filter((record) => record.page === page.id).map(({ question }) => questionOf(question)?.category));
  const rests = (category: Category) => justAsked.has(category) || (last.get(category) ?? -Infinity) > now - reasonRestsWeeks * weekMs;
  const wanted = reasons(book, now).map(({ category }) => category).filter((category) => !rests(category));
  const others = categories.toSorted((one, other) => (last.get(one) ?? 0) - (last.get(other) ?? 0));
  return [...new Set([...wanted, ...others])];
}

function lastByCategory(records: readonly QuestionRecord[]): Map<Category, number> {
  const last = new Map<Category, number>();
  for (const [id, at] of lastOffered(records)) {
    const category = questionOf(id)?.category;
    if (category) last.set(category, Math.max(at, last.get(category) ?? 0));
  }
  return last;
}

/** One of several, spread evenly by the words of `by`: no chance is involved. */
function pick(questions: readonly Question[], by: string): Question | null {
  return questions.toSorted((one, other) => spread(one.id + by) - spread(other.id + by))[0] ?? null;
}

/** The FNV-1a hash of a text, 32 bits. */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
