import type { MetaAnswer } from '#core/book.ts';
import type { Pair } from '#web/page/people.ts';
import { questionsWords } from '#web/questions/words.ts';
import styles from './questions.module.css';

type MetaAnswersProps = { mine: MetaAnswer; other: MetaAnswer; pair: Pair };

/** What both said, each under their own hue. */
export function MetaAnswers({ mine, other, pair }: MetaAnswersProps) {
  const said = [
    { who: questionsWords('questions.meta.of.me'), seat: pair.me.seat, answer: mine },
    { who: pair.other.shortName, seat: pair.other.seat, answer: other },
  ];
  return (
    <dl className={styles.answers}>
      {said.map(({ who, seat, answer }) => (
        <div key={seat}>
          <dt data-seat={seat}>{who}</dt>
          {answer.works && <dd>{answer.works}</dd>}
          <dd>
            <small>{questionsWords('questions.meta.change')}: </small>
            {answer.change || questionsWords('questions.meta.nothing')}
          </dd>
        </div>
      ))}
    </dl>
  );
}
