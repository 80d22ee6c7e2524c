import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { pageLink } from '#web/book/page-link.ts';
import { Problem } from '#web/design/Notice.tsx';
import { CloseGoal } from '#web/goals/CloseGoal.tsx';
import type { OfGoal } from '#web/goals/GoalEntry.tsx';
import { GoalSheet } from '#web/goals/GoalSheet.tsx';
import { evidenceOf } from '#web/goals/movement-words.ts';
import { useGoalVerbs } from '#web/goals/use-goal-verbs.ts';
import { shortDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import styles from './goals.module.css';

/** What a goal opens to: its steps to tick, the bullets its state is drawn from, and what its reader can do with it. */
export function GoalDetail({ goal, oneOnOneId, pair, today, onGone }: OfGoal) {
  const [isChanging, setChanging] = useState(false);
  const [closing, setClosing] = useState<'reached' | 'let-go' | null>(null);
  /** Shown at once; what the server says takes its place. */
  const [ticked, setTicked] = useState<{ text: string; done: boolean } | null>(null);
  const { step } = useGoalVerbs(oneOnOneId);
  const evidence = evidenceOf(goal.movement);
  const tick = (text: string, done: boolean) => {
    setTicked({ text, done });
    step.mutate({ id: oneOnOneId, goal: goal.id, step: text, done }, { onSettled: () => setTicked(null) });
  };
  return (
    <div className={styles.detail}>
      {goal.steps.length > 0 && (
        <ul className={styles.steps}>
          {goal.steps.map(({ text, done }) => (
            <li key={text}>
              <label>
                <input
                  type="checkbox"
                  checked={ticked?.text === text ? ticked.done : done}
                  disabled={!goal.isMine}
                  onChange={({ target }) => tick(text, target.checked)}
                />
                <span>{text}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
      <Problem error={step.error} />
      {evidence.length > 0 ? (
        <ul className={styles.evidence} aria-label={words('goals.seen')}>
          {evidence.map(({ day, text, bullet, page }) => (
            <li key={`${page}/${bullet}`}>
              {text}{' '}
              <small>
                {/* What stands on the page that comes is before one's eyes. */}
                {day < today ? (
                  <Link {...pageLink(oneOnOneId, page)}>
                    {shortDay(day, today)}
                  </Link>
                ) : (
                  shortDay(day, today)
                )}
              </small>
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.state}>{words('goals.more')}</p>
      )}
      {closing ? (
        <CloseGoal goal={goal} how={closing} oneOnOneId={oneOnOneId} onClosed={onGone} onCancel={() => setClosing(null)} />
      ) : (
        <p className={styles.verbs}>
          <button type="button" className={styles.verb} onClick={() => setChanging(true)}>
            {words(goal.isMine ? 'goals.change' : 'goals.other-words')}
          </button>
          {goal.isMine &&
            (['reached', 'let-go'] as const).map((how) => (
              <button key={how} type="button" className={styles.verb} onClick={() => setClosing(how)}>
                {words(`goals.${how}`)}
              </button>
            ))}
        </p>
      )}
      {isChanging && (
        <GoalSheet
          as={goal.isMine ? 'change' : 'words'}
          goal={goal}
          oneOnOneId={oneOnOneId}
          name={pair.other.shortName}
          onClose={() => setChanging(false)}
        />
      )}
    </div>
  );
}
