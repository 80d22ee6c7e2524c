import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { nextInSeries } from '#core/schedule/series.ts';
import { api } from '#web/api/client.ts';
import type { OneOnOne } from '#web/api/shapes.ts';
import { Button } from '#web/design/Button.tsx';
import { Field } from '#web/design/Field.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { Sheet, SheetFoot } from '#web/design/Sheet.tsx';
import { arrangingWords } from '#web/one-on-one/arranging-words.ts';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { useToday } from '#web/shell/use-now.ts';
import { longDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import { MakeUpOffer } from './MakeUpOffer.tsx';
import styles from './schedule.module.css';
import { scheduleWords } from './words.ts';

type SkipSheetProps = { id: string; onClose: () => void };

/** Skips the planned page, with a word on why; then offers two slots to make up for it. */
export function SkipSheet({ id, onClose }: SkipSheetProps) {
  const { data: oneOnOne } = useSuspenseQuery(api.oneOnOnes.read.queryOptions({ input: { id } }));
  const [skipped, setSkipped] = useState<{ day: string } | null>(null);
  const today = useToday(oneOnOne.slot.zone);
  const day = skipped?.day ?? oneOnOne.planned?.day;
  return (
    <Sheet title={arrangingWords('change.skip.title', { day: day ? longDay(day, today) : oneOnOne.other.name })} onClose={onClose}>
      {skipped ? (
        <Afterwards id={id} today={today} onClose={onClose} />
      ) : (
        <SkipForm oneOnOne={oneOnOne} today={today} onSkipped={(one) => setSkipped({ day: one })} />
      )}
    </Sheet>
  );
}

type SkipFormProps = { oneOnOne: OneOnOne; today: string; onSkipped: (day: string) => void };

function SkipForm({ oneOnOne: { planned, series, away }, today, onSkipped }: SkipFormProps) {
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
          <Button type="submit" look="primary" disabled={skip.isPending}>
            {arrangingWords('change.skip')}
          </Button>
        </SheetFoot>
      </div>
    </form>
  );
}

/** Where there is room before the next one, two slots; else only that it is done. */
function Afterwards({ id, today, onClose }: { id: string; today: string; onClose: () => void }) {
  const { data } = useQuery(api.schedule.read.queryOptions({ input: { id }, staleTime: 0 }));
  return (
    <div className={styles.form}>
      <p role="status">{arrangingWords('change.skipped')}</p>
      {data?.makeUp && <MakeUpOffer oneOnOneId={id} makeUp={data.makeUp} today={today} onDone={onClose} />}
      <SheetFoot>
        <Button onClick={onClose}>{words('shell.close')}</Button>
      </SheetFoot>
    </div>
  );
}
