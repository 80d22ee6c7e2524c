import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#web/api/client.ts';
import type { InMargin } from '#web/one-on-one/in-margin.ts';
import { pairOf } from '#web/page/people.ts';
import { useToday } from '#web/shell/use-now.ts';
import { words } from '#web/words/words.ts';
import { LingeringLine } from './LingeringLine.tsx';
import { Offers } from './Offers.tsx';
import { SinceEntry } from './SinceEntry.tsx';
import styles from './thread.module.css';

/** What is written on the page moves these lines; nobody sits waiting for them. */
const askAgainMs = 60_000;

/** What one reads in passing; the rest is a press away, so that what follows stays in sight. */
const linesAtFirst = 4;

/** No more questions at once than can be answered at once. */
const mostQuestions = 2;

/** What is left of last time, and what lingers: each line leads to its page. Out of sight where there is nothing to say. */
export function SinceLastTime({ oneOnOne, me }: InMargin) {
  const { id } = oneOnOne;
  const pair = pairOf(oneOnOne, me);
  const today = useToday(me.timeZone);
  const since = useQuery({ ...api.thread.sinceLastTime.queryOptions({ input: { id } }), refetchInterval: askAgainMs });
  const lingering = useQuery({ ...api.thread.lingering.queryOptions({ input: { id } }), refetchInterval: askAgainMs });
  const [all, setAll] = useState(false);
  const lines = since.data ?? [];
  const shown = all ? lines : lines.slice(0, linesAtFirst);
  const questions = lingering.data?.blockers.filter(({ asks }) => asks).slice(0, mostQuestions) ?? [];
  const offers = lingering.data?.offers ?? [];
  return (
    <section className={styles.since} aria-label={words('since.title')}>
      <h2 className={styles.title}>{words('since.title')}</h2>
      {lines.length > 0 && (
        <ul className={styles.lines}>
          {shown.map((line) => (
            <SinceEntry key={`${line.is} ${line.person} ${line.bullet ?? ''}`} line={line} oneOnOneId={id} pair={pair} today={today} />
          ))}
        </ul>
      )}
      {shown.length < lines.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {words('since.more', { count: lines.length - shown.length })}
        </button>
      )}
      {questions.map((blocker) => (
        <LingeringLine key={blocker.bullet} blocker={blocker} oneOnOneId={id} today={today} />
      ))}
      <Offers offers={offers} oneOnOneId={id} today={today} />
    </section>
  );
}
