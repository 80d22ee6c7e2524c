import type { MetaAnswer } from '#core/book.ts';
import type { Pair } from '#web/page/people.ts';
import { words } from '#web/words/words.ts';
import styles from './questions.module.css';

type MetaAnswersProps = { mine: MetaAnswer; other: MetaAnswer; pair: Pair };

/** What both said, each under their own hue. */
export function MetaAnswers({ mine, other, pair }: MetaAnswersProps) {
  const said = [
    { who: words('questions.meta.of.me'), seat: pair.me.seat, answer: mine },
    { who: pair.other.shortName, seat: pair.other.seat, answer: other },
  ];
  return (
    <dl className={styles.answers}>
      {said.map(({ who, seat, answer }) => (
        <div key={seat}>
          <dt data-seat={seat}>{who}</dt>
          {answer.works && <dd>{answer.works}</dd>}
          <dd>
            <small>{words('questions.meta.change')}: </small>
            {answer.change || words('questions.meta.nothing')}
          </dd>
        </div>
      ))}
    </dl>
  );
}
