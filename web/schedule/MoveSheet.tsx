import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { nextInSeries } from '#core/schedule/series.ts';
import { api } from '#web/api/client.ts';
import type { OneOnOne } from '#web/api/shapes.ts';
import { Button } from '#web/design/Button.tsx';
import { Field, Fields } from '#web/design/Field.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { Sheet, SheetFoot } from '#web/design/Sheet.tsx';
import { canMoveTo } from '#web/one-on-one/days-to-move-to.ts';
import { MoveFields } from '#web/one-on-one/MoveFields.tsx';
import { arrangingWords } from '#web/one-on-one/arranging-words.ts';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { useToday } from '#web/shell/use-now.ts';
import { clock, longDay } from '#web/words/dates.ts';
import styles from './schedule.module.css';
import { scheduleWords } from './words.ts';

type OfOneOnOne = { id: string; onClose: () => void };
type Planned = NonNullable<OneOnOne['planned']>;

/** Moves the planned page: day, time, and a word on why. */
export function MoveSheet({ id, onClose }: OfOneOnOne) {
  const { data: oneOnOne } = useSuspenseQuery(api.oneOnOnes.read.queryOptions({ input: { id } }));
  const today = useToday(oneOnOne.slot.zone);
  const { planned } = oneOnOne;
  const title = planned ? longDay(planned.day, today) : oneOnOne.other.name;
  return (
    <Sheet title={scheduleWords('move.title', { day: title })} onClose={onClose}>
      {planned ? <MoveForm key={planned.id} oneOnOne={oneOnOne} planned={planned} today={today} onClose={onClose} /> : <p>{scheduleWords('none')}</p>}
    </Sheet>
  );
}

type MoveFormProps = { oneOnOne: OneOnOne; planned: Planned; today: string; onClose: () => void };

function MoveForm({ oneOnOne: { series, away }, planned, today, onClose }: MoveFormProps) {
  // A day that went by is none to move to: from today on there are some.
  const [when, setWhen] = useState(() => ({ day: planned.day < today ? today : planned.day, time: planned.time }));
  const [reason, setReason] = useState('');
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const move = useMutation(
    api.pages.move.mutationOptions({
      onSuccess: async ({ day, time }) => {
        announce(scheduleWords('move.done', { day: longDay(day, today), time: clock(time) }));
        onClose();
        await queryClient.invalidateQueries({ queryKey: api.key() });
      },
    }),
  );
  const isWithin = canMoveTo(when, planned.day, today);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    move.mutate({ id: planned.id, ...when, reason });
  };
  const next = isWithin && nextInSeries(series, { ...planned, day: when.day }, today, away).day;
  return (
    <form className={styles.form} onSubmit={submit}>
      <Fields>
        <MoveFields planned={planned} when={when} today={today} onChange={setWhen} />
        <Field label={arrangingWords('change.reason')} aside={arrangingWords('start.optional')} maxLength={400} value={reason} onChange={({ target }) => setReason(target.value)} />
      </Fields>
      <div className={styles.end}>
        <Problem error={move.error} />
        <SheetFoot>
          <output className={styles.says}>{next && scheduleWords('move.text', { next: longDay(next, today) })}</output>
          <Button type="submit" look="primary" disabled={move.isPending}>
            {scheduleWords('move.submit')}
          </Button>
        </SheetFoot>
      </div>
    </form>
  );
}
