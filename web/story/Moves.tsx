import { storyWords } from '#web/story/words.ts';
import styles from './story.module.css';

export type MovesProps = { isFirst: boolean; isLast: boolean; onMove: (by: number) => void; onAdd: () => void };

/** Puts an item further up or down, or a sentence below it. `what` names the item to whoever cannot see it. */
export function Moves({ isFirst, isLast, onMove, onAdd, what }: MovesProps & { what: string }) {
  return (
    <span className={styles.moves}>
      <button type="button" disabled={isFirst} aria-label={storyWords('story.up', { what })} onClick={() => onMove(-1)}>
        ↑
      </button>
      <button type="button" disabled={isLast} aria-label={storyWords('story.down', { what })} onClick={() => onMove(1)}>
        ↓
      </button>
      <button type="button" aria-label={storyWords('story.add', { what })} onClick={onAdd}>
        +
      </button>
    </span>
  );
}
