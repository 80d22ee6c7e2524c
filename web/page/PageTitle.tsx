import type { ReactNode } from 'react';
import type { OneOnOne, ReadPage } from '#web/api/shapes.ts';
import page from '#web/design/page.module.css';
import { useNow } from '#web/shell/use-now.ts';
import { longDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import type { Pair } from './people.ts';

const minuteMs = 60_000;

type PageTitleProps = { read: ReadPage; oneOnOne: OneOnOne; pair: Pair; today: string; children: ReactNode };

/** The day of the page, how far its words got, how long there is, and whose meeting it is. */
export function PageTitle({ read, oneOnOne, pair, today, children }: PageTitleProps) {
  const left = minutesLeft(read, useNow());
  const about = [left === null ? null : words('page.left', { minutes: String(left) }), whose(oneOnOne, pair)];
  return (
    <header className={page['when']}>
      <h2 tabIndex={-1}>{longDay(read.day, today)}</h2>
      {children}
      <span className={page['place']}>{about.filter(Boolean).join(' · ')}</span>
    </header>
  );
}

/** Whole minutes until the meeting is over, while it is on; null before and after. */
function minutesLeft({ startsAt, minutes }: ReadPage, now: number): number | null {
  const start = Date.parse(startsAt);
  const end = start + minutes * minuteMs;
  return now < start || now >= end ? null : Math.ceil((end - now) / minuteMs);
}

/** The meeting is the report's; that of equals is nobody's in particular. */
function whose({ relation }: OneOnOne, { me, other }: Pair): string | null {
  if (relation === 'equals') return null;
  return me.seat === 'report' ? words('page.whose.me') : words('page.whose', { name: other.shortName });
}
