import { lazy, Suspense, useRef, useState } from 'react';
import type { InMargin } from '#web/one-on-one/in-margin.ts';
import { pairOf } from '#web/page/people.ts';
import { questionsWords } from '#web/questions/words.ts';
import { Meta } from './Meta.tsx';
import { OfferedQuestion } from './OfferedQuestion.tsx';
import { useOffer } from './use-offer.ts';
import styles from './questions.module.css';

const QuestionsSheet = lazy(() => import('./QuestionsSheet.tsx').then((module) => ({ default: module.QuestionsSheet })));

/** One question for this page, the same for both, with why it is offered; and the way to others. */
export function WorthAMoment({ oneOnOne, me }: InMargin) {
  const [isBrowsing, setBrowsing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const offer = useOffer(oneOnOne.id);
  const pair = pairOf(oneOnOne, me);
  if (!oneOnOne.planned) return null;
  return (
    <section className={styles.part} aria-label={questionsWords('questions.title')}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {questionsWords('questions.title')}
      </h2>
      <Meta oneOnOneId={oneOnOne.id} pair={pair} zone={me.timeZone} />
      {offer && <OfferedQuestion offer={offer} oneOnOneId={oneOnOne.id} onGone={() => heading.current?.focus()} />}
      <button type="button" className={styles.browse} aria-haspopup="dialog" onClick={() => setBrowsing(true)}>
        {questionsWords('questions.browse')}
      </button>
      {isBrowsing && (
        <Suspense>
          <QuestionsSheet oneOnOneId={oneOnOne.id} page={oneOnOne.planned.id} name={pair.other.shortName} onClose={() => setBrowsing(false)} />
        </Suspense>
      )}
    </section>
  );
}
