import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Period } from '#core/notice/trends-shape.ts';
import { api } from '#web/api/client.ts';
import { Button } from '#web/design/Button.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { Segmented } from '#web/design/Segmented.tsx';
import { pairOf } from '#web/page/people.ts';
import { Heading, Screen } from '#web/shell/Screen.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { useToday } from '#web/shell/use-now.ts';
import { trendsWords } from '#web/trends/words.ts';
import { words } from '#web/words/words.ts';
import { AsTables } from './as-tables.ts';
import { BlockersAge } from './BlockersAge.tsx';
import { Kept } from './Kept.tsx';
import { MoodAndLoad } from './MoodAndLoad.tsx';
import { Names } from './Names.tsx';
import { Promises } from './Promises.tsx';
import { Reading } from './reading.ts';
import { Signals } from './Signals.tsx';
import { TimeWentTo } from './TimeWentTo.tsx';
import type { TrendsRead } from './trends-data.ts';
import styles from './trends.module.css';
import { Variety } from './Variety.tsx';
import { WhoseMeeting } from './WhoseMeeting.tsx';

const route = getRouteApi('/signed-in/one-on-ones/$id');

const periods: readonly Period[] = ['12-weeks', '6-months', 'all'];
const spoken = { '12-weeks': 'weeks', '6-months': 'months', all: 'all' } as const;

/** How the one-on-one is going: the same page for both, to be looked at together. */
export function TrendsScreen() {
  const { id } = route.useParams();
  const me = useMe();
  const today = useToday(me.timeZone);
  const [period, setPeriod] = useState<Period>('12-weeks');
  const [asTables, setAsTables] = useState(false);
  const { data: oneOnOne } = useSuspenseQuery(api.oneOnOnes.read.queryOptions({ input: { id } }));
  const read = useQuery(api.trends.read.queryOptions({ input: { id, period }, placeholderData: (before) => before }));
  const pair = pairOf(oneOnOne, me);
  const [manager, report] = pair.me.seat === 'manager' ? [pair.me, pair.other] : [pair.other, pair.me];
  // Until the period that was asked for is there, the title is that of the one that is shown.
  const shown = read.data?.trends.period ?? period;
  const title = trendsWords('trends.title', { name: pair.other.shortName, period: spoken[shown] });
  return (
    <Screen title={title}>
      <p className={styles.back}>
        <Link to="/one-on-ones/$id" params={{ id }}>
          {trendsWords('trends.back', { name: pair.other.shortName })}
        </Link>
      </p>
      <Heading>{title}</Heading>
      <p className={styles.both}>{trendsWords('trends.both')}</p>
      <div className={styles.bar}>
        <Segmented
          label={trendsWords('trends.period')}
          options={periods.map((value) => ({ value, label: trendsWords(`trends.period.${value}`) }))}
          value={period}
          onChange={setPeriod}
        />
        <label className={styles.tick}>
          <input type="checkbox" checked={asTables} onChange={({ target }) => setAsTables(target.checked)} />
          {trendsWords('trends.as-tables')}
        </label>
        <Button look="quiet" onClick={() => window.print()}>
          {trendsWords('trends.print')}
        </Button>
      </div>
      <Problem error={read.error} />
      {read.data ? (
        <Reading value={{ oneOnOneId: id, today, manager, report }}>
          <AsTables value={asTables}>
            <Pictures read={read.data} />
          </AsTables>
        </Reading>
      ) : (
        read.isPending && <p>{words('shell.opening')}</p>
      )}
    </Screen>
  );
}

function Pictures({ read: { trends, signals, names, variety } }: { read: TrendsRead }) {
  const isEmpty = trends.pages === 0 && trends.kept.slots.length === 0;
  if (isEmpty && signals.length === 0) return <p className={styles.empty}>{trendsWords('trends.empty')}</p>;
  return (
    <div className={styles.grid}>
      {!isEmpty && (
        <>
          <MoodAndLoad mood={trends.mood} />
          <TimeWentTo time={trends.time} />
          <Kept kept={trends.kept} />
          <WhoseMeeting whose={trends.whose} />
          <Promises promises={trends.promises} />
          <BlockersAge blockers={trends.blockers} />
        </>
      )}
      <Signals signals={signals} />
      <Names names={names} />
      <Variety variety={variety} />
    </div>
  );
}
