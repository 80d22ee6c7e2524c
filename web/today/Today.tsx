import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { api } from '#web/api/client.ts';
import type { OneOnOne } from '#web/api/shapes.ts';
import { buttonClass } from '#web/design/Button.tsx';
import { ExampleLine } from '#web/example/ExampleLine.tsx';
import { LookAround } from '#web/example/LookAround.tsx';
import { Heading, Screen } from '#web/shell/Screen.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { useNow } from '#web/shell/use-now.ts';
import { OneOnOneRow } from '#web/today/OneOnOneRow.tsx';
import { dayIn, longDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import styles from './today.module.css';

const weekMs = 7 * 86_400_000;

/** The day, and every one-on-one with when it is next. */
export function Today() {
  const { data: oneOnOnes } = useSuspenseQuery(api.oneOnOnes.list.queryOptions());
  const me = useMe();
  const now = useNow();
  const today = dayIn(now, me.timeZone);
  const date = longDay(today, today);
  return (
    <Screen title={words('shell.today')}>
      <Heading>{date}</Heading>
      {oneOnOnes.length === 0 ? (
        <div className={styles.empty}>
          <p>{words('today.empty')}</p>
          <Link to="/start" className={buttonClass('primary')}>
            {words('today.start-first')}
          </Link>
          <LookAround />
        </div>
      ) : (
        <>
          <p className={styles.count}>{words('today.count', countOf(oneOnOnes, now, me.timeZone))}</p>
          <ul className={styles.rows}>
            {oneOnOnes.map((oneOnOne) => (
              <OneOnOneRow key={oneOnOne.id} oneOnOne={oneOnOne} me={me} today={today} />
            ))}
          </ul>
          {oneOnOnes.map((oneOnOne) => (
            <ExampleLine key={oneOnOne.id} oneOnOne={oneOnOne} on="today" />
          ))}
        </>
      )}
      <Outlet />
    </Screen>
  );
}

/** How many are today, and how many more within seven days. */
function countOf(oneOnOnes: readonly OneOnOne[], now: number, zone: string): { count: number; week: number } {
  const today = dayIn(now, zone);
  const starts = oneOnOnes.flatMap(({ planned }) => (planned ? [planned.startsAt] : []));
  const count = starts.filter((start) => dayIn(start, zone) === today).length;
  const later = starts.filter((start) => dayIn(start, zone) > today && Date.parse(start) - now < weekMs);
  return { count, week: later.length };
}
