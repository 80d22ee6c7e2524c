import { z } from 'zod';
import type { Book, BookPage } from '#core/book.ts';
import { Day } from '#core/page.ts';
import type { RoomRecord } from '#core/record.ts';
import { instantOf } from './wall-clock.ts';

const minuteMs = 60_000;

const When = z.object({ day: Day, time: z.string() });

/** A page was moved, skipped, or put where it makes up for a skipped one: who said so, how long ahead, and why. */
export const Bump = z.object({
  page: z.uuid(),
  is: z.enum(['moved', 'skipped', 'made-up']),
  by: z.uuid(),
  /** Whole minutes from then to where the page stood; negative once that had begun. */
  notice: z.int(),
  /** Where the page stood; of a made-up one, the day it makes up for. */
  from: When,
  /** Where it went; null for a skipped one. */
  to: When.nullable(),
  reason: z.string(),
  /** Skipped because one of the two is away, which is nobody’s bump. */
  away: z.boolean(),
});

export type Bump = z.infer<typeof Bump>;

/** All bumps of a book, newest first: the record of R5. */
export function bumpsOf({ pages, records, zone }: Pick<Book, 'pages' | 'records' | 'zone'>): Bump[] {
  const byId = new Map(pages.map((page) => [page.id, page]));
  return records.flatMap((record) => bumpOf(record, byId, zone)).toReversed();
}

function bumpOf(record: RoomRecord, pages: ReadonlyMap<string, BookPage>, zone: string): Bump[] {
  if (record.kind !== 'moved' && record.kind !== 'skipped' && record.kind !== 'made-up') return [];
  const page = pages.get(record.page);
  if (!page) return [];
  const said = { page: page.id, by: record.by, reason: '', away: false, to: null };
  const ahead = (startsAt: number) => Math.floor((startsAt - record.at) / minuteMs);
  const stands = { day: page.day, time: page.time };
  switch (record.kind) {
    case 'moved': {
      const { from, to, reason } = record;
      return [{ ...said, is: 'moved', from, to, reason, notice: ahead(instantOf(from.day, from.time, zone)) }];
    }
    case 'skipped':
      return [{ ...said, is: 'skipped', from: stands, reason: record.reason, away: record.because === 'away', notice: ahead(page.startsAt) }];
    default: {
      const instead = pages.get(record.instead);
      return [{ ...said, is: 'made-up', from: instead ? { day: instead.day, time: instead.time } : stands, to: record.to, notice: ahead(page.startsAt) }];
    }
  }
}
