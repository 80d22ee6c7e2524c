import { kindBeginning, type StoryItem } from '#core/story/draft.ts';
import type { Pair } from '#web/page/people.ts';
import { LineItem } from '#web/story/LineItem.tsx';
import { SentenceItem } from '#web/story/SentenceItem.tsx';
import { storyWords } from '#web/story/words.ts';
import styles from './story.module.css';

type StoryItemsProps = {
  items: readonly StoryItem[];
  oneOnOneId: string;
  pair: Pair;
  onMove: (id: string, by: number) => void;
  onChoose: (id: string, chosen: boolean) => void;
  onAdd: (below: string) => void;
  onWrite: (id: string, text: string) => void;
  onRemove: (id: string) => void;
};

/** The lines and sentences from top to bottom, under a heading wherever another kind begins. */
export function StoryItems({ items, oneOnOneId, pair, onMove, onChoose, onAdd, onWrite, onRemove }: StoryItemsProps) {
  return (
    <ul className={styles.items}>
      {items.map((item, place) => {
        const moves = {
          isFirst: place === 0,
          isLast: place === items.length - 1,
          onMove: (by: number) => onMove(item.id, by),
          onAdd: () => onAdd(item.id),
        };
        if ('sentence' in item) {
          return (
            <SentenceItem
              key={item.id}
              text={item.sentence}
              moves={moves}
              onWrite={(text) => onWrite(item.id, text)}
              onRemove={() => onRemove(item.id)}
            />
          );
        }
        const begins = kindBeginning(items, place);
        return (
          <LineItem
            key={item.id}
            line={item.line}
            chosen={item.chosen}
            heading={begins && storyWords(`story.kind.${begins}`)}
            oneOnOneId={oneOnOneId}
            pair={pair}
            moves={moves}
            onChoose={(chosen) => onChoose(item.id, chosen)}
          />
        );
      })}
    </ul>
  );
}
