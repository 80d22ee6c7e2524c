import { words } from '#web/words/words.ts';
import styles from './plain.module.css';

/** Shown only where opening takes longer than a blink. */
export function Opening() {
  return (
    <p role="status" className={styles.opening}>
      {words('shell.opening')}
    </p>
  );
}
