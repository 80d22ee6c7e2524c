import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { Me, TodayRow } from '#web/api/shapes.ts';
import { Avatar } from '#web/design/Avatar.tsx';
import { buttonClass } from '#web/design/Button.tsx';
import { leadsMe, otherSeat } from '#web/one-on-one/seats.ts';
import { clockIn, dayIn, nearDay, shortDay, weekdayAndDate } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import { factLine } from './fact-words.ts';
import styles from './today.module.css';

const RowAsks = lazy(() => import('#web/schedule/RowAsks.tsx').then((module) => ({ default: module.RowAsks })));

type OneOnOneRowProps = { row: TodayRow; me: Me; today: string; shortName: string; isExample: boolean };

/** Times are the reader's own: on this screen the question is when to get up and go. */
export function OneOnOneRow({ row, me, today, shortName, isExample }: OneOnOneRowProps) {
  const { planned, other, facts } = row;
  const { name } = other;
  const day = planned && dayIn(planned.startsAt, me.timeZone);
  const checksIn = facts.some(({ is }) => is === 'not-checked-in');
  return (
    <li className={styles.row}>
      <div className={styles.when}>
        {planned && day && (
          <time dateTime={planned.startsAt}>
            <b>{clockIn(planned.startsAt, me.timeZone)}</b>
            {nearDay(day, today) ?? (isFar(day, today) ? shortDay(day, today) : weekdayAndDate(day))}
          </time>
        )}
      </div>
      <Avatar name={name} seat={otherSeat(row)} size={34} />
      <div className={styles.whom}>
        <h2>
          {name} {leadsMe(row) && <span className={styles.leads}>{words('today.leads-you')}</span>}
          {isExample && <span className={styles.leads}>{words('example.mark')}</span>}
        </h2>
        <p>
          {factLine(row.unheld ? facts.filter(({ is }) => is !== 'not-closed') : facts, shortName)}
          {planned && !row.unheld && (
            <span className={styles.verbs}>
              <Link to="/move/$id" params={{ id: row.id }} aria-label={words('today.move-with', { name })}>
                {words('today.move')}
              </Link>
              <Link to="/skip/$id" params={{ id: row.id }} aria-label={words('today.skip-with', { name })}>
                {words('today.skip')}
              </Link>
            </span>
          )}
        </p>
      </div>
      <Link
        to="/one-on-ones/$id"
        params={{ id: row.id }}
        className={buttonClass(day === today ? 'primary' : 'plain', styles.open)}
        aria-label={checksIn ? words('today.check-in-with', { name }) : words('today.open-with', { name })}
      >
        {checksIn ? words('today.check-in') : words('today.open')}
      </Link>
      {(row.unheld || row.makeUp) && (
        <Suspense>
          <RowAsks row={row} me={me} today={today} className={styles.asks} />
        </Suspense>
      )}
    </li>
  );
}

function isFar(day: string, today: string): boolean {
  return Math.abs(Date.parse(day) - Date.parse(today)) > 7 * 86_400_000;
}
