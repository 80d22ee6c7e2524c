import { Collapsible } from 'radix-ui';
import type { ShownGoal } from '#core/goals/shown-shape.ts';
import { shortDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import styles from './goals.module.css';

/** Goals that were reached or let go, behind one line. */
export function ClosedGoals({ goals, today }: { goals: readonly ShownGoal[]; today: string }) {
  if (goals.length === 0) return null;
  return (
    <Collapsible.Root>
      <Collapsible.Trigger className={styles.quiet}>{words('goals.closed', { count: goals.length })}</Collapsible.Trigger>
      <Collapsible.Content>
        <ul className={styles.closed}>
          {goals.map(
            ({ id, title, closed }) =>
              closed && (
                <li key={id}>
                  <span>{title}</span>
                  <span className={styles.state}>
                    {[words(`goals.closed.${closed.how}`, { day: shortDay(closed.day, today) }), closed.line].filter(Boolean).join(' · ')}
                  </span>
                </li>
              ),
          )}
        </ul>
      </Collapsible.Content>
    </Collapsible.Root>
  );
}
