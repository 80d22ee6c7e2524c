import type { MetaRound } from '#core/questions/meta-shape.ts';
import type { Day } from '#core/day.ts';
import { Problem } from '#web/design/Notice.tsx';
import { shortDay } from '#web/words/dates.ts';
import { questionsWords } from '#web/questions/words.ts';
import { useMetaVerbs } from './use-meta.ts';
import styles from './questions.module.css';

type MetaEarlierProps = { earlier: NonNullable<MetaRound['earlier']>; oneOnOneId: string; page: string; today: Day };

const outcomes = ['yes', 'partly', 'no'] as const;

/** What the two agreed on last time, and whether it held. */
export function MetaEarlier({ earlier: { change, day, held }, oneOnOneId, page, today }: MetaEarlierProps) {
  const { check } = useMetaVerbs(oneOnOneId);
  return (
    <div className={styles.agreed}>
      <p>{questionsWords('questions.meta.earlier', { day: shortDay(day, today), change })}</p>
      <p className={styles.foot} role="group" aria-label={questionsWords('questions.meta.held')}>
        <span>{questionsWords('questions.meta.held')}</span>
        {outcomes.map((one) => (
          <button
            key={one}
            type="button"
            className={styles.verb}
            aria-pressed={held === one}
            disabled={check.isPending}
            onClick={() => check.mutate({ id: oneOnOneId, page, held: one })}
          >
            {questionsWords(`questions.meta.held.${one}`)}
          </button>
        ))}
      </p>
      <Problem error={check.error} />
    </div>
  );
}
