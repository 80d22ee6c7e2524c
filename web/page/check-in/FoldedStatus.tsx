import { useId, type ReactNode } from 'react';
import styles from './status.module.css';

type FoldedStatusProps = {
  /** What is known of it: that it was sent, and whether it was read. */
  says: ReactNode;
  /** The word that unfolds it, and, once it is open, folds it. */
  verb: string;
  isOpen: boolean;
  onToggle: () => void;
  children: ReactNode;
};

/** A line that says there is a status, and the status once it is unfolded. Stands in the last row of a check-in. */
export function FoldedStatus({ says, verb, isOpen, onToggle, children }: FoldedStatusProps) {
  const id = useId();
  return (
    <>
      <span className={styles['says']}>
        <span>
          {says && <>{says} · </>}
          <button type="button" className={styles['verb']} aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
            {verb}
          </button>
        </span>
      </span>
      <div id={id} className={styles['status']} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </>
  );
}
