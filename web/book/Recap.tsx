import type { BookEntry, Me, OneOnOne } from '#web/api/shapes.ts';
import { pairOf } from '#web/page/people.ts';
import page from '#web/design/page.module.css';
import { words } from '#web/words/words.ts';
import styles from './book.module.css';

type RecapProps = {
  recap: BookEntry['recap'];
  /** Whether to say so where nothing was written. */
  hasNone: boolean;
  oneOnOne: OneOnOne;
  me: Me;
};

/** The closing lines: what mattered, what is next, what the report needs. */
export function Recap({ recap, hasNone, oneOnOne, me }: RecapProps) {
  const { mattered, next, needs } = recap;
  const pair = pairOf(oneOnOne, me);
  const lines = [
    mattered.trim(),
    next.trim() && words('book.recap.next', { text: next.trim() }),
    needs.trim() &&
      (pair.me.seat === 'report'
        ? words('book.recap.needs.me', { text: needs.trim() })
        : words('book.recap.needs', { name: pair.other.shortName, text: needs.trim() })),
  ].filter((line) => line !== '');
  if (lines.length > 0) return <p className={page.recap}>{lines.join('\n')}</p>;
  return hasNone && <p className={styles.faint}>{words('book.recap.none')}</p>;
}
