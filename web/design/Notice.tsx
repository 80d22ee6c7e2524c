import type { ReactNode } from 'react';
import { sentenceFor } from '#web/api/sentence-for.ts';
import styles from './notice.module.css';

/** A sentence that stays where it is until it is true no more. Read out when it appears. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <p role="status" className={styles.notice}>
      {children}
    </p>
  );
}

/** What went wrong, in a sentence, beside what caused it; nothing where nothing did. */
export function Problem({ error }: { error: unknown }) {
  if (!error) return null;
  return (
    <p role="alert" className={styles.problem}>
      {sentenceFor(error)}
    </p>
  );
}
