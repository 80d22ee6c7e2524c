import { heldPages, type Book, type BookPage } from '#core/book.ts';
import { feedbackOf } from '#core/care/feedback.ts';
import { careerDue } from '#core/career/career-due.ts';
import { daysBetween } from '#core/day.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import type { Why } from './question-shape.ts';
import type { Category } from './question.ts';
import {
  beginningMeetings, checkInsCompared, energySteps, feedbackEveryWeeks, feedbackMeetings, productBullets, productMeetings,
  productShare, quietBullets,
} from './thresholds.ts';

export type Reason = { category: Category; why: Why };

/**
 * What speaks for a question of some category at `now` (milliseconds since 1970), what weighs most first. Held pages and
 * records alone: what one of the two answered blind on the page that comes never shows through.
 */
export function reasons(book: Book, now: number): Reason[] {
  const held = heldPages(book);
  const career = careerDue(book, now);
  const feedback = weeksWithoutFeedback(book, held, now);
  const found: (Reason | null)[] = [
    held.length < beginningMeetings ? { category: 'opening', why: { because: 'beginning' } } : null,
    energyFell(book, held) ? { category: 'wellbeing', why: { because: 'energy', checkIns: checkInsCompared } } : null,
    career ? { category: 'growth', why: { because: 'career', weeks: career.weeks } } : null,
    feedback ? { category: 'feedback', why: { because: 'feedback', weeks: feedback.weeks } } : null,
    onlyProduct(held) ? { category: 'people', why: { because: 'product', meetings: productMeetings } } : null,
    wasQuiet(held[0]) ? { category: 'silence-breakers', why: { because: 'quiet' } } : null,
  ];
  return found.filter((reason) => reason !== null);
}

function energyFell(book: Book, held: readonly BookPage[]): boolean {
  return [book.manager.id, book.report.id].some((person) => {
    if (person === null) return false;
    const felt = held.map(({ answers }) => answers.checkIn[person]).filter((answer) => answer !== undefined);
    if (felt.length < checkInsCompared) return false;
    const [newest, ...older] = felt.slice(0, checkInsCompared);
    const oldest = older.at(-1);
    return newest !== undefined && oldest !== undefined && (oldest.mood - newest.mood >= energySteps || newest.load - oldest.load >= energySteps);
  });
}

function weeksWithoutFeedback(book: Book, held: readonly BookPage[], now: number): { weeks: number | null } | null {
  if (held.length < feedbackMeetings) return null;
  const last = feedbackOf(book).lines.map(({ day }) => day).toSorted().at(-1);
  const since = last ?? held.at(-1)?.day;
  if (since === undefined) return null;
  const weeks = Math.floor(daysBetween(since, wallClockAt(now, book.zone).day) / 7);
  return weeks < feedbackEveryWeeks ? null : { weeks: last === undefined ? null : weeks };
}

function onlyProduct(held: readonly BookPage[]): boolean {
  if (held.length < productMeetings) return false;
  const sections = held.slice(0, productMeetings).flatMap(({ page }) => page.sections);
  const count = (of: typeof sections) => of.reduce((sum, section) => sum + written(section.bullets), 0);
  const all = count(sections);
  return all >= productBullets && count(sections.filter(({ key }) => key === 'product')) >= all * productShare;
}

function wasQuiet(last: BookPage | undefined): boolean {
  return last !== undefined && !last.imported && last.page.sections.reduce((sum, { bullets }) => sum + written(bullets), 0) < quietBullets;
}

function written(bullets: readonly { text: string }[]): number {
  return bullets.filter(({ text }) => text.trim() !== '').length;
}
