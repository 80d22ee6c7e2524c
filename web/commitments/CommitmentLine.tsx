import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Commitment } from '#core/commitments/commitment-shape.ts';
import type { State } from '#core/page.ts';
import { dueWords } from '#web/page/due-words.ts';
import { shortDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import styles from './commitments.module.css';
import { DropReason } from './DropReason.tsx';

type CommitmentLineProps = {
  commitment: Commitment;
  /** What the other is called. */
  name: string;
  today: string;
  canDrop: boolean;
  onSettle: (state: State, reason?: string) => void;
};

/** What somebody said they would do: for whom, since when, until when; done by one press, dropped with a reason. */
export function CommitmentLine({ commitment, name, today, canDrop, onSettle }: CommitmentLineProps) {
  const { text, state, oneOnOne } = commitment;
  const [isDropping, setDropping] = useState(false);
  const line = useRef<HTMLLIElement>(null);
  // What had focus is gone; the line it stood in is not.
  const backToLine = () => setTimeout(() => line.current?.querySelector('input')?.focus());
  return (
    <li ref={line} className={styles.line} data-state={state}>
      <label className={styles.what}>
        <input
          type="checkbox"
          className={styles.box}
          checked={state === 'done'}
          onChange={({ target }) => {
            setDropping(false);
            onSettle(target.checked ? 'done' : 'open');
          }}
        />
        <span className={styles.text}>{text}</span>
      </label>
      <Link to="/one-on-ones/$id" params={{ id: oneOnOne }} className={styles.about}>
        {about(commitment, name, today)}
      </Link>
      <span className={styles.side}>
        <Chip commitment={commitment} today={today} />
        {state === 'open' && canDrop && !isDropping && (
          <button type="button" className={styles.verb} aria-label={words('commitments.drop.of', { text })} onClick={() => setDropping(true)}>
            {words('commitments.drop')}
          </button>
        )}
        {state !== 'open' && (
          <button
            type="button"
            className={styles.verb}
            aria-label={words('commitments.undo.of', { text })}
            onClick={() => {
              onSettle('open');
              backToLine();
            }}
          >
            {words('commitments.undo')}
          </button>
        )}
      </span>
      {isDropping && state === 'open' && (
        <DropReason
          onDrop={(reason) => {
            onSettle('dropped', reason);
            setDropping(false);
            backToLine();
          }}
          onLeave={() => {
            setDropping(false);
            backToLine();
          }}
        />
      )}
    </li>
  );
}

/** `for Sam · 17 Nov · carried once`. */
function about({ mine, since, carried }: Commitment, name: string, today: string): string {
  const who = mine ? words('commitments.for', { name }) : words('commitments.by', { name });
  const often = carried > 0 ? words('commitments.carried', { count: carried }) : null;
  return [who, since && shortDay(since, today), often].filter(Boolean).join(' · ');
}

/** When it is due, or what became of it. */
function Chip({ commitment: { state, reason, due, dueOn, wasDue }, today }: { commitment: Commitment; today: string }) {
  if (state === 'dropped') {
    return <span className={styles.chip}>{reason ? words('commitments.dropped-because', { reason }) : words('commitments.dropped')}</span>;
  }
  if (state === 'done' || due === null) return null;
  if (wasDue && dueOn) {
    return (
      <span className={styles.chip} data-late>
        {words('commitments.was-due', { day: shortDay(dueOn, today) })}
      </span>
    );
  }
  return <span className={styles.chip}>{dueWords(due, today)}</span>;
}
