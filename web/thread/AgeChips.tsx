import page from '#web/design/page.module.css';
import { words } from '#web/words/words.ts';
import type { AgeWords } from './age-words.ts';
import styles from './thread.module.css';

type AgeChipsProps = {
  age: AgeWords;
  isBlocker: boolean;
  /** Opens the thread; left out where there is none to open. */
  onOpen: (() => void) | undefined;
};

/** Since when a bullet is open, the how-manieth meeting it is, how far it went; pressed, they open its thread. */
export function AgeChips({ age, isBlocker, onOpen }: AgeChipsProps) {
  const { from, times, until } = age;
  if (from === null && times === null && until === null) return null;
  const chips = (
    <>
      {from && <span className={page.chip}>{from}</span>}
      {times && (
        <span className={page.chip} {...(isBlocker && { 'data-age': '' })}>
          {times}
        </span>
      )}
      {until && <span className={page.chip}>{until}</span>}
    </>
  );
  if (!onOpen) return chips;
  return (
    <button type="button" className={styles.age} title={words('thread.open')} aria-haspopup="dialog" onClick={onOpen}>
      {chips}
    </button>
  );
}
