import { Link } from '@tanstack/react-router';
import type { StoryLine } from '#core/story/story-shape.ts';
import { pageLink } from '#web/book/page-link.ts';
import type { Pair } from '#web/page/people.ts';
import { Moves, type MovesProps } from '#web/story/Moves.tsx';
import { sourceOf } from '#web/story/source-of.ts';
import { storyWords } from '#web/story/words.ts';
import styles from './story.module.css';

type LineItemProps = {
  line: StoryLine;
  chosen: boolean;
  heading: string | null;
  oneOnOneId: string;
  pair: Pair;
  moves: MovesProps;
  onChoose: (chosen: boolean) => void;
};

/** A line of the story: whether it is in, its words, and the page it comes from. */
export function LineItem({ line, chosen, heading, oneOnOneId, pair, moves, onChoose }: LineItemProps) {
  const source = sourceOf(line, pair);
  return (
    <li data-chosen={chosen}>
      {heading && <h2 className={styles.kind}>{heading}</h2>}
      <div className={styles.item}>
        <label className={styles.line}>
          <input type="checkbox" checked={chosen} onChange={({ target }) => onChoose(target.checked)} />
          <span>
            {line.goal && <b>{storyWords(`story.goal.${line.goal}`)} </b>}
            {line.text}
          </span>
        </label>
        <span className={styles.source}>
          {line.page ? (
            <Link {...pageLink(oneOnOneId, line.page, line.bullet)}>
              {source}
            </Link>
          ) : (
            source
          )}
        </span>
        <Moves {...moves} what={line.text} />
      </div>
    </li>
  );
}
