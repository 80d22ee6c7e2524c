import { useState } from 'react';
import type { Pair } from '#web/page/people.ts';
import { useToday } from '#web/shell/use-now.ts';
import { questionsWords } from '#web/questions/words.ts';
import { MetaAgreed } from './MetaAgreed.tsx';
import { MetaAnswers } from './MetaAnswers.tsx';
import { MetaEarlier } from './MetaEarlier.tsx';
import { MetaForm } from './MetaForm.tsx';
import { useMeta } from './use-meta.ts';
import styles from './questions.module.css';

type MetaProps = { oneOnOneId: string; pair: Pair; zone: string };

/** "How do these one-on-ones work for you?", where it has come round: both answer blind, then agree on what to change. */
export function Meta({ oneOnOneId, pair, zone }: MetaProps) {
  const [isAnswering, setAnswering] = useState(false);
  const round = useMeta(oneOnOneId);
  const today = useToday(zone);
  if (!round) return null;
  const { mine, other, otherAnswered, weeks } = round;
  const name = pair.other.shortName;
  const areBoth = mine !== null && other !== null;
  return (
    <div className={styles.card}>
      <p className={styles.question}>{questionsWords('questions.meta.title')}</p>
      {round.earlier && <MetaEarlier earlier={round.earlier} oneOnOneId={oneOnOneId} page={round.page} today={today} />}
      {areBoth && <MetaAnswers mine={mine} other={other} pair={pair} />}
      {isAnswering ? (
        <MetaForm oneOnOneId={oneOnOneId} page={round.page} mine={mine} onClose={() => setAnswering(false)} />
      ) : (
        <p className={styles.foot}>
          {!areBoth && (
            <span>
              {mine
                ? questionsWords('questions.meta.kept', { name })
                : otherAnswered
                  ? questionsWords('questions.meta.waiting', { name })
                  : weeks === null
                    ? questionsWords('questions.meta.why.never')
                    : questionsWords('questions.meta.why', { weeks })}
            </span>
          )}
          {round.agreed === null && (
            <button type="button" className={styles.verb} onClick={() => setAnswering(true)}>
              {questionsWords(mine ? 'questions.meta.again' : 'questions.meta.answer')}
            </button>
          )}
        </p>
      )}
      {areBoth && !isAnswering && <MetaAgreed key={round.agreed} agreed={round.agreed} oneOnOneId={oneOnOneId} page={round.page} />}
    </div>
  );
}
