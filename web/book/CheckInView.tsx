import type { ReactNode } from 'react';
import type { CheckIn } from '#core/page.ts';
import type { ReadPage } from '#web/api/shapes.ts';
import page from '#web/design/page.module.css';
import type { Person } from '#web/page/people.ts';
import { words } from '#web/words/words.ts';

type CheckInViewProps = {
  person: Person;
  words: CheckIn | undefined;
  answers: ReadPage['checkIn']['mine'];
  /** The status they sent ahead, folded; null where they sent none. */
  status?: ReactNode;
};

const questions = ['energised', 'drained', 'support'] as const;

/** What one of the two put at the top of a page; nothing where they put nothing. */
export function CheckInView({ person, words: said, answers, status = null }: CheckInViewProps) {
  const hasSaid = said !== undefined && questions.some((question) => said[question].trim() !== '');
  if (!hasSaid && !answers && !status) return null;
  return (
    <section className={page.checkin} aria-label={words('book.check-in.of', { name: person.name })}>
      {hasSaid &&
        questions.map((question) => (
          <div key={question} className={page.answer}>
            <div className={page.question}>
              <span className={page.dot} data-seat={person.seat} aria-hidden="true" />
              {words(`page.check-in.${question}`)}
            </div>
            <p>{said[question]}</p>
          </div>
        ))}
      {(answers || status) && (
        <div className={page.mood}>
          {answers && <Scale of="mood" value={answers.mood} person={person} />}
          {answers && <Scale of="load" value={answers.load} person={person} />}
          {status}
          <span>{person.shortName}</span>
        </div>
      )}
    </section>
  );
}

function Scale({ of, value, person }: { of: 'mood' | 'load'; value: number; person: Person }) {
  return (
    <span>
      <span aria-hidden="true">{words(`page.check-in.${of}`)}</span>
      <span
        className={page.scale}
        data-seat={person.seat}
        role="img"
        aria-label={words(`page.check-in.${of}.is`, { value: String(value) })}
      >
        {[1, 2, 3, 4, 5].map((step) => (
          <i key={step} {...(step <= value && { 'data-filled': '' })} />
        ))}
      </span>
    </span>
  );
}
