import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Outlet } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { api } from '#web/api/client.ts';
import { Book } from '#web/book/Book.tsx';
import { Avatar } from '#web/design/Avatar.tsx';
import { ExampleLine } from '#web/example/ExampleLine.tsx';
import { FocusSwitch } from '#web/focus/FocusSwitch.tsx';
import { WithGoals } from '#web/goals/goals-context.tsx';
import { HeaderPlace, WithHeaderPlace } from '#web/one-on-one/HeaderPlace.tsx';
import { Cover, PlannedPage } from '#web/one-on-one/Live.tsx';
import { Margin } from '#web/one-on-one/Margin.tsx';
import { MeetsWhen } from '#web/one-on-one/MeetsWhen.tsx';
import { otherSeat } from '#web/one-on-one/seats.ts';
import { WhoCanRead } from '#web/one-on-one/WhoCanRead.tsx';
import { Heading, Screen } from '#web/shell/Screen.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { words } from '#web/words/words.ts';
import styles from './one-on-one.module.css';

const CalendarAnswers = lazy(() => import('#web/calendar/CalendarAnswers.tsx').then((module) => ({ default: module.CalendarAnswers })));
const ScheduleLine = lazy(() => import('#web/schedule/ScheduleLine.tsx').then((module) => ({ default: module.ScheduleLine })));

const route = getRouteApi('/signed-in/one-on-ones/$id');

/** The page the two meet on, the margin beside it, and the book below. */
export function OneOnOneScreen() {
  const { id } = route.useParams();
  const { data: oneOnOne } = useSuspenseQuery(api.oneOnOnes.read.queryOptions({ input: { id } }));
  const me = useMe();
  const { other, planned } = oneOnOne;
  return (
    <WithHeaderPlace key={id}>
      <WithGoals id={id}>
        <Screen width="book" title={other.name}>
          <div className={styles.layout}>
            <header className={styles.top}>
              <Avatar name={other.name} seat={otherSeat(oneOnOne)} size={36} />
              <div className={styles.whom}>
                <Heading className={styles.name}>{other.name}</Heading>
                <MeetsWhen oneOnOne={oneOnOne} me={me} />
              </div>
              {planned && <FocusSwitch key={planned.id} pageId={planned.id} />}
              <HeaderPlace className={styles.steps} />
            </header>
            <div className={styles.page}>
              <ExampleLine oneOnOne={oneOnOne} on="page" />
              <Suspense>
                <ScheduleLine oneOnOne={oneOnOne} me={me} />
                <CalendarAnswers oneOnOne={oneOnOne} me={me} />
              </Suspense>
              {planned ? (
                <PlannedPage key={planned.id} pageId={planned.id} oneOnOne={oneOnOne} me={me} />
              ) : (
                <p>{words('one-on-one.no-planned')}</p>
              )}
            </div>
            <aside className={styles.margin} aria-label={words('one-on-one.margin')}>
              <Margin oneOnOne={oneOnOne} me={me} />
              <Cover oneOnOne={oneOnOne} me={me} />
              <div className={styles.more}>
                <WhoCanRead name={other.name} joined={other.joined} />
                <Link to="/one-on-ones/$id/story" params={{ id }}>
                  {words('one-on-one.story')}
                </Link>
                <Link to="/one-on-ones/$id/import" params={{ id }}>
                  {words('one-on-one.import')}
                </Link>
              </div>
            </aside>
            <Book oneOnOne={oneOnOne} me={me} />
          </div>
          <Outlet />
        </Screen>
      </WithGoals>
    </WithHeaderPlace>
  );
}
