import { Moves, type MovesProps } from '#web/story/Moves.tsx';
import { storyWords } from '#web/story/words.ts';
import styles from './story.module.css';

type SentenceItemProps = { text: string; moves: MovesProps; onWrite: (text: string) => void; onRemove: () => void };

/** A sentence of one's own between the lines. */
export function SentenceItem({ text, moves, onWrite, onRemove }: SentenceItemProps) {
  return (
    <li data-chosen={text.trim() !== ''}>
      <div className={styles.item}>
        <span className={styles.sentence}>
          <textarea
            rows={2}
            maxLength={4_000}
            aria-label={storyWords('story.sentence')}
            placeholder={storyWords('story.sentence.hint')}
            value={text}
            onChange={({ target }) => onWrite(target.value)}
          />
          <span className={styles.printed}>{text}</span>
        </span>
        <button type="button" className={styles.remove} onClick={onRemove}>
          {storyWords('story.sentence.remove')}
        </button>
        <Moves {...moves} what={text.trim() || storyWords('story.sentence')} />
      </div>
    </li>
  );
}
