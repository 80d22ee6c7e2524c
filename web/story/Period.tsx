import { addDays } from '#core/day.ts';
import { Button } from '#web/design/Button.tsx';
import { Field, FieldRow } from '#web/design/Field.tsx';
import type { Draft } from '#web/story/use-draft.ts';
import { storyWords } from '#web/story/words.ts';
import styles from './story.module.css';

const lengths = [
  { key: 'story.quarter', days: 91 },
  { key: 'story.half-year', days: 182 },
  { key: 'story.year', days: 365 },
] as const;

type PeriodProps = { draft: Draft; today: string; onChange: (draft: Draft) => void };

/** From when to when the story goes: two days, or one of three presses. */
export function Period({ draft, today, onChange }: PeriodProps) {
  // A day that is being typed is empty for a moment, and is no day to ask for.
  const set = (days: Partial<Pick<Draft, 'from' | 'to'>>) => Object.values(days).every(Boolean) && onChange({ ...draft, ...days });
  return (
    <div className={styles.period}>
      <FieldRow>
        <Field label={storyWords('story.from')} type="date" max={draft.to} value={draft.from} onChange={({ target }) => set({ from: target.value })} />
        <Field label={storyWords('story.to')} type="date" min={draft.from} value={draft.to} onChange={({ target }) => set({ to: target.value })} />
      </FieldRow>
      <div className={styles.lengths}>
        {lengths.map(({ key, days }) => (
          <Button key={key} look="quiet" onClick={() => set({ from: addDays(today, -days), to: today })}>
            {storyWords(key)}
          </Button>
        ))}
      </div>
    </div>
  );
}
