import { words } from '#web/words/words.ts';
import styles from './brand.module.css';

/** Two hues that overlap, and the name. */
export function Brand() {
  return (
    <span className={styles.brand}>
      <i aria-hidden="true" />
      {words('shell.product')}
    </span>
  );
}
