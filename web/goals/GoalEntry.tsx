import { useState } from 'react';
import { shareDone } from '#core/goals/share-done.ts';
import type { ShownGoal } from '#core/goals/shown-shape.ts';
import { GoalDetail } from '#web/goals/GoalDetail.tsx';
import { movementWords } from '#web/goals/movement-words.ts';
import { Proposal } from '#web/goals/Proposal.tsx';
import type { Pair } from '#web/page/people.ts';
import { words } from '#web/words/words.ts';
import styles from './goals.module.css';

export type OfGoal = {
  goal: ShownGoal;
  oneOnOneId: string;
  pair: Pair;
  today: string;
  /** What had focus is about to go. */
  onGone: () => void;
};

/** A goal: what it says, how it goes, how much is done. One press opens its steps and what can be done with it. */
export function GoalEntry(props: OfGoal & { isNamed: boolean }) {
  const { goal, pair, today, isNamed } = props;
  const [isOpen, setOpen] = useState(false);
  const { shortName, seat } = goal.isMine ? pair.me : pair.other;
  const state = [isNamed && shortName, goal.why, movementWords(goal.movement, today)].filter(Boolean).join(' · ');
  const contentId = `goal-${goal.id}`;
  return (
    <li className={styles.goal} data-seat={seat} data-state={goal.state}>
      {goal.state === 'standing' ? (
        <button type="button" className={styles.title} aria-expanded={isOpen} aria-controls={contentId} onClick={() => setOpen(!isOpen)}>
          {goal.title}
        </button>
      ) : (
        <p className={styles.title}>{goal.title}</p>
      )}
      {state && <p className={styles.state}>{state}</p>}
      <Share goal={goal} />
      {goal.proposal && <Proposal {...props} proposal={goal.proposal} />}
      <div id={contentId}>{isOpen && <GoalDetail {...props} />}</div>
    </li>
  );
}

function Share({ goal }: { goal: ShownGoal }) {
  const share = shareDone(goal);
  if (share === null || goal.state !== 'standing') return null;
  const done = goal.steps.filter((step) => step.done).length;
  return (
    <span
      className={styles.bar}
      role="img"
      aria-label={words('goals.steps', { done: String(done), count: goal.steps.length })}
      title={words('goals.steps', { done: String(done), count: goal.steps.length })}
    >
      <i style={{ width: `${share * 100}%` }} />
    </span>
  );
}
