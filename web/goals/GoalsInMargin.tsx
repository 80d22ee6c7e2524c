import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { InMargin } from '#web/one-on-one/in-margin.ts';
import { ClosedGoals } from '#web/goals/ClosedGoals.tsx';
import { GoalEntry } from '#web/goals/GoalEntry.tsx';
import { useGoals } from '#web/goals/goals-context.tsx';
import { GoalSheet } from '#web/goals/GoalSheet.tsx';
import { pairOf } from '#web/page/people.ts';
import { useToday } from '#web/shell/use-now.ts';
import { words } from '#web/words/words.ts';
import styles from './goals.module.css';

/** What they work towards, on every page: each goal with its why, how it goes, and how much of it is done. */
export function GoalsInMargin({ oneOnOne, me }: InMargin) {
  const [isAdding, setAdding] = useState(false);
  const add = useRef<HTMLButtonElement>(null);
  const today = useToday(me.timeZone);
  const goals = useGoals();
  const pair = pairOf(oneOnOne, me);
  const { shortName: name } = pair.other;
  const isEquals = oneOnOne.relation === 'equals';
  const isMine = isEquals || oneOnOne.seat === 'report';
  const title = isEquals ? words('goals.title.equals') : isMine ? words('goals.title.mine') : words('goals.title', { name });
  const open = goals.filter(({ state }) => state !== 'closed');
  const closed = goals.filter(({ state }) => state === 'closed');
  return (
    <section className={styles.goals} aria-label={title}>
      <header className={styles.head}>
        <h2 className={styles.heading}>{title}</h2>
        <button
          ref={add}
          type="button"
          className={styles.add}
          aria-label={words(isMine ? 'goals.add' : 'goals.propose')}
          title={words(isMine ? 'goals.add' : 'goals.propose')}
          onClick={() => setAdding(true)}
        >
          <span aria-hidden="true">+</span>
        </button>
      </header>
      {open.length === 0 && <p className={styles.none}>{isMine ? words('goals.none.mine') : words('goals.none', { name })}</p>}
      {open.length > 0 && (
        <ul className={styles.list}>
          {open.map((goal) => (
            <GoalEntry
              key={goal.id}
              goal={goal}
              oneOnOneId={oneOnOne.id}
              pair={pair}
              today={today}
              isNamed={isEquals}
              onGone={() => add.current?.focus()}
            />
          ))}
        </ul>
      )}
      <ClosedGoals goals={closed} today={today} />
      <Link to="/one-on-ones/$id/career" params={{ id: oneOnOne.id }} className={styles.quiet}>
        {words('goals.career')}
      </Link>
      {isAdding && (
        <GoalSheet as={isMine ? 'add' : 'propose'} goal={null} oneOnOneId={oneOnOne.id} name={name} onClose={() => setAdding(false)} />
      )}
    </section>
  );
}
