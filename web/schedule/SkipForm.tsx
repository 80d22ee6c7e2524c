import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { nextInSeries } from '#core/schedule/series.ts';
import { api } from '#web/api/client.ts';
import type { OneOnOne } from '#web/api/shapes.ts';
import { Button } from '#web/design/Button.tsx';
import { Field } from '#web/design/Field.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { SheetFoot } from '#web/design/Sheet.tsx';
import { arrangingWords } from '#web/one-on-one/arranging-words.ts';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { longDay } from '#web/words/dates.ts';
import styles from './schedule.module.css';
import { scheduleWords } from './words.ts';

type SkipFormProps = { oneOnOne: OneOnOne; today: string; look?: 'primary' | 'plain'; onSkipped: (day: string) => void };

/** Why the planned page is skipped, and where everything on it goes: said before it is pressed. */
export function SkipForm({ oneOnOne: { planned, series, away }, today, look = 'plain', onSkipped }: SkipFormProps) {
  const [reason, setReason] = useState('');
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const skip = useMutation(
    api.pages.skip.mutationOptions({
      onSuccess: () => {
        announce(arrangingWords('change.skipped'));
        if (planned) onSkipped(planned.day);
        return queryClient.invalidateQueries({ queryKey: api.key() });
      },
    }),
  );
  if (!planned) return <p>{scheduleWords('none')}</p>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    skip.mutate({ id: planned.id, reason });
  };
  const next = nextInSeries(series, planned, today, away).day;
  return (
    <form className={styles.form} onSubmit={submit}>
      <p>{arrangingWords('change.skip.text', { next: longDay(next, today) })}</p>
      <Field label={arrangingWords('change.reason')} aside={arrangingWords('start.optional')} maxLength={400} value={reason} onChange={({ target }) => setReason(target.value)} />
      <div className={styles.end}>
        <Problem error={skip.error} />
        <SheetFoot>
          <Button type="submit" look={look} disabled={skip.isPending}>
            {arrangingWords('change.skip')}
          </Button>
        </SheetFoot>
      </div>
    </form>
  );
}
