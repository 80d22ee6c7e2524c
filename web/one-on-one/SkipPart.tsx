import { useId, useState } from 'react';
import type { OneOnOne } from '#web/api/shapes.ts';
import { Button } from '#web/design/Button.tsx';
import { arrangingWords } from '#web/one-on-one/arranging-words.ts';
import { SkipForm } from '#web/schedule/SkipForm.tsx';
import { useToday } from '#web/shell/use-now.ts';
import { longDay } from '#web/words/dates.ts';
import styles from './change.module.css';

type SkipPartProps = { oneOnOne: OneOnOne; onSkipped: () => void };

/** Skips the planned page: a word that opens to why. */
export function SkipPart({ oneOnOne, onSkipped }: SkipPartProps) {
  const [isOpen, setOpen] = useState(false);
  const { planned } = oneOnOne;
  const today = useToday(oneOnOne.slot.zone);
  const titleId = useId();
  if (!planned) return null;
  const day = longDay(planned.day, today);
  if (!isOpen) {
    return (
      <Button look="quiet" onClick={() => setOpen(true)}>
        {arrangingWords('change.skip.open', { day })}
      </Button>
    );
  }
  return (
    <section className={styles.part} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {arrangingWords('change.skip.title', { day })}
      </h2>
      <SkipForm oneOnOne={oneOnOne} today={today} onSkipped={onSkipped} />
    </section>
  );
}
