import type { Book } from '#core/book.ts';
import type { Day } from '#core/day.ts';
import type { Signal } from '#core/notice/signal-shape.ts';
import { signalsOf } from '#core/notice/signals.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';

/** Signals of opened books, by the day they were read on. A book stays the same object for as long as nothing in it moved. */
const known = new WeakMap<Book, { day: Day; signals: Signal[] }>();

/** What the book shows, read out of it once a day, and whenever something in it moved. */
export function rememberedSignals(book: Book, now: number): Signal[] {
  const { day } = wallClockAt(now, book.zone);
  const remembered = known.get(book);
  if (remembered?.day === day) return remembered.signals;
  const signals = signalsOf(book, now);
  known.set(book, { day, signals });
  return signals;
}
