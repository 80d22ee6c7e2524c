import type { Offer } from '#core/questions/question-shape.ts';
import { Problem } from '#web/design/Notice.tsx';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { questionsWords } from '#web/questions/words.ts';
import { useOfferVerbs } from './use-offer.ts';
import { usePuttingOnPage } from './use-putting-on-page.ts';
import { whyWords } from './why-words.ts';
import styles from './questions.module.css';

type OfferedQuestionProps = { offer: Offer; oneOnOneId: string; onGone: () => void };

const ways = ['passed', 'not-today', 'never'] as const;

/** The question, why it is offered, and what can be done with it. */
export function OfferedQuestion({ offer, oneOnOneId, onGone }: OfferedQuestionProps) {
  const { page, question, onPage } = offer;
  const announce = useAnnounce();
  const { turnDown } = useOfferVerbs(oneOnOneId);
  const put = usePuttingOnPage(oneOnOneId, page);
  const say = (how: (typeof ways)[number]) =>
    turnDown.mutate(
      { id: oneOnOneId, page, question: question.id, how },
      {
        onSuccess: ({ offer: next }) => {
          if (next) return announce(questionsWords('questions.said.passed', { text: next.question.text }));
          announce(questionsWords(how === 'not-today' ? 'questions.said.none' : 'questions.none-left'));
          // The button that was pressed goes with its question.
          onGone();
        },
      },
    );
  const putOnPage = () =>
    put.mutate({ text: question.text, question: null }, { onSuccess: () => announce(questionsWords('questions.said.put')) });
  return (
    <div className={styles.card}>
      <p className={styles.question}>{question.text}</p>
      <p className={styles.foot}>
        <span>{whyWords(offer)}</span>
        {onPage ? (
          <span>{questionsWords('questions.on-page')}</span>
        ) : (
          <button type="button" className={styles.verb} disabled={put.isPending} onClick={putOnPage}>
            {questionsWords('questions.put')}
          </button>
        )}
        {ways.map((how) => (
          <button
            key={how}
            type="button"
            className={styles.verb}
            {...(how === 'never' && { title: questionsWords('questions.never.hint') })}
            disabled={turnDown.isPending}
            onClick={() => say(how)}
          >
            {questionsWords(`questions.${how}`)}
          </button>
        ))}
      </p>
      <Problem error={turnDown.error ?? put.error} />
    </div>
  );
}
