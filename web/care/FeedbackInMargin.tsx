import { Link } from '@tanstack/react-router';
import type { Day } from '#core/day.ts';
import type { CareShown } from '#core/care/care-shape.ts';
import { personOf, type Pair } from '#web/page/people.ts';
import { shortDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import styles from './care.module.css';

type FeedbackInMarginProps = { feedback: CareShown['feedback']; oneOnOneId: string; pair: Pair; today: Day };

/** When feedback last went either way, in the same words for both, and what was asked and not answered yet. */
export function FeedbackInMargin({ feedback, oneOnOneId, pair, today }: FeedbackInMarginProps) {
  const hasAny = feedback.some(({ gave, asked }) => gave !== null || asked !== null);
  const waiting = feedback.filter(({ person }) => person !== pair.me.id).flatMap(({ waits }) => waits);
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{words('care.feedback')}</h2>
      {hasAny && (
        <dl className={styles.sides}>
          {feedback.map(({ person, gave, asked }) => (
            <div key={person}>
              <dt>{person === pair.me.id ? words('care.feedback.you') : (personOf(pair, person)?.shortName ?? '')}</dt>
              <dd>
                {gave === null ? words('care.feedback.gave.never') : words('care.feedback.gave', { day: shortDay(gave, today) })}
                {' · '}
                {asked === null ? words('care.feedback.asked.never') : words('care.feedback.asked', { day: shortDay(asked, today) })}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {waiting.map(({ bullet, text }) => (
        <p key={bullet} className={styles.waits}>
          {words('care.feedback.waits', { name: pair.other.shortName, text })}
        </p>
      ))}
      <Link className={styles.more} to="/one-on-ones/$id/feedback" params={{ id: oneOnOneId }}>
        {words('care.feedback.all')}
      </Link>
    </section>
  );
}
