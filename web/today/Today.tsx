import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { api } from '#web/api/client.ts';
import type { TodayRow } from '#web/api/shapes.ts';
import { CaptureBar } from '#web/capture/CaptureBar.tsx';
import { buttonClass } from '#web/design/Button.tsx';
import { ExampleLine } from '#web/example/ExampleLine.tsx';
import { LookAround } from '#web/example/LookAround.tsx';
import { shortNames } from '#web/one-on-one/short-names.ts';
import { leadsSeveral } from '#web/overview/leads-several.ts';
import { Heading, Screen } from '#web/shell/Screen.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { useNow } from '#web/shell/use-now.ts';
import { OneOnOneRow } from '#web/today/OneOnOneRow.tsx';
import { dayIn, longDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import { Noticed } from './Noticed.tsx';
import { Owed } from './Owed.tsx';
import { SharedLines } from './SharedLines.tsx';
import styles from './today.module.css';

// Seldom there: whoever has confirmed their address never needs it.
const UnconfirmedLine = lazy(() => import('#web/account/UnconfirmedLine.tsx').then(({ UnconfirmedLine: component }) => ({ default: component })));

const weekMs = 7 * 86_400_000;

/** The day: who is next and what helps prepare for it, what I said I would, and who has heard what. */
export function Today() {
  // What was written on a page meanwhile tells nobody here: asked again whenever one comes back.
  const { data } = useSuspenseQuery(api.today.read.queryOptions({ staleTime: 0 }));
  const { data: oneOnOnes = [] } = useQuery(api.oneOnOnes.list.queryOptions());
  const { rows, owed, noticed, shared } = data;
  const me = useMe();
  const { data: door } = useQuery(api.account.door.queryOptions({ staleTime: Infinity }));
  const now = useNow();
  const today = dayIn(now, me.timeZone);
  const date = longDay(today, today);
  const names = shortNames(rows.map(({ id, other }) => ({ id, name: other.name })));
  const examples = oneOnOnes.filter(({ example }) => example);
  return (
    <Screen title={words('shell.today')}>
      <Heading>{date}</Heading>
      {!me.confirmed && door?.ways.mail && (
        <Suspense>
          <UnconfirmedLine me={me} />
        </Suspense>
      )}
      {rows.length === 0 ? (
        <div className={styles.empty}>
          <p>{words('today.empty')}</p>
          <Link to="/start" className={buttonClass('primary')}>
            {words('today.start-first')}
          </Link>
          <LookAround />
        </div>
      ) : (
        <>
          <p className={styles.count}>{words('today.count', countOf(rows, now, me.timeZone))}</p>
          <div className={styles.capture}>
            <CaptureBar />
          </div>
          <ul className={styles.rows}>
            {rows.map((row) => (
              <OneOnOneRow
                key={row.id}
                row={row}
                me={me}
                today={today}
                shortName={names.get(row.id) ?? row.other.name}
                isExample={examples.some(({ id }) => id === row.id)}
              />
            ))}
          </ul>
          {examples.map((oneOnOne) => (
            <ExampleLine key={oneOnOne.id} oneOnOne={oneOnOne} on="today" />
          ))}
          <div className={styles.columns}>
            <Owed owed={owed} names={names} today={today} />
            <Noticed noticed={noticed} rows={rows} names={names} me={me} today={today} />
            {shared.length > 0 && <SharedLines lines={shared} names={names} />}
          </div>
          <p className={styles.overview}>
            {leadsSeveral(rows) && (
              <>
                <Link to="/overview">{words('overview.title')}</Link>
                {' · '}
              </>
            )}
            <Link to="/away">{words('today.away')}</Link>
          </p>
        </>
      )}
      <Outlet />
    </Screen>
  );
}

/** How many are today, and how many more within seven days. */
function countOf(rows: readonly TodayRow[], now: number, zone: string): { count: number; week: number } {
  const today = dayIn(now, zone);
  const starts = rows.flatMap(({ planned }) => (planned ? [planned.startsAt] : []));
  const count = starts.filter((start) => dayIn(start, zone) === today).length;
  const later = starts.filter((start) => dayIn(start, zone) > today && Date.parse(start) - now < weekMs);
  return { count, week: later.length };
}
