import { Link } from '@tanstack/react-router';
import type { Me, OneOnOne } from '#web/api/shapes.ts';
import { Avatar } from '#web/design/Avatar.tsx';
import { buttonClass } from '#web/design/Button.tsx';
import { rhythmFor } from '#web/one-on-one/rhythm.ts';
import { leadsMe, otherSeat } from '#web/one-on-one/seats.ts';
import { clockIn, dayIn, nearDay, shortDay, weekdayAndDate } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import styles from './today.module.css';

type OneOnOneRowProps = { oneOnOne: OneOnOne; me: Me; today: string };

/** Times are the reader's own: on this screen the question is when to get up and go. */
export function OneOnOneRow({ oneOnOne, me, today }: OneOnOneRowProps) {
  const { planned, other } = oneOnOne;
  const day = planned && dayIn(planned.startsAt, me.timeZone);
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
      <Avatar name={other.name} seat={otherSeat(oneOnOne)} size={34} />
      <div className={styles.whom}>
        <h2>
          {other.name} {leadsMe(oneOnOne) && <span className={styles.leads}>{words('today.leads-you')}</span>}
          {oneOnOne.example && <span className={styles.leads}>{words('example.mark')}</span>}
        </h2>
        <p>{other.joined ? (planned ? rhythmFor(oneOnOne, me) : words('today.no-page')) : words('today.not-joined')}</p>
      </div>
      <Link
        to="/one-on-ones/$id"
        params={{ id: oneOnOne.id }}
        className={buttonClass(day === today ? 'primary' : 'plain', styles.open)}
        aria-label={words('today.open-with', { name: other.name })}
      >
        {words('today.open')}
      </Link>
    </li>
  );
}

function isFar(day: string, today: string): boolean {
  return Math.abs(Date.parse(day) - Date.parse(today)) > 7 * 86_400_000;
}
