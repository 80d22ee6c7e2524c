import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { nextInSeries } from '#core/schedule/series.ts';
import { api } from '#web/api/client.ts';
import type { OneOnOne } from '#web/api/shapes.ts';
import { Button } from '#web/design/Button.tsx';
import { Field } from '#web/design/Field.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { arrangingWords } from '#web/one-on-one/arranging-words.ts';
import { useToday } from '#web/shell/use-now.ts';
import { longDay } from '#web/words/dates.ts';
import styles from './change.module.css';

type SkipPartProps = { oneOnOne: OneOnOne; onSkipped: () => void };

/** Skips the planned page, with a word on why. It says where everything goes before it is pressed. */
export function SkipPart({ oneOnOne: { planned, slot, series, away }, onSkipped }: SkipPartProps) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const queryClient = useQueryClient();
  const today = useToday(slot.zone);
  const titleId = useId();
  const skip = useMutation(
    api.pages.skip.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: api.key() });
        onSkipped();
      },
    }),
  );
  if (!planned) return null;
  const day = longDay(planned.day, today);
  const next = nextInSeries(series, planned, today, away).day;
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
      <p>{arrangingWords('change.skip.text', { next: longDay(next, today) })}</p>
      <Field
        label={arrangingWords('change.reason')}
        aside={arrangingWords('start.optional')}
        maxLength={400}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Problem error={skip.error} />
      <Button disabled={skip.isPending} onClick={() => skip.mutate({ id: planned.id, reason })}>
        {arrangingWords('change.skip')}
      </Button>
    </section>
  );
}
