import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import type { MakeUp } from '#web/api/shapes.ts';
import { Problem } from '#web/design/Notice.tsx';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { clockIn, dayIn, longDay } from '#web/words/dates.ts';
import styles from './schedule.module.css';
import { scheduleWords } from './words.ts';

type MakeUpOfferProps = { oneOnOneId: string; makeUp: MakeUp; today: string; onDone?: () => void };

/** Two slots at which the skipped page could be made up for, in the reader's own time. One press takes one. */
export function MakeUpOffer({ oneOnOneId: id, makeUp: { instead, day, slots }, today, onDone }: MakeUpOfferProps) {
  const { timeZone } = useMe();
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const onSuccess = async () => {
    onDone?.();
    await queryClient.invalidateQueries({ queryKey: api.key() });
  };
  // What was settled meanwhile is asked for again, so that the offer goes with its reason.
  const onError = () => void queryClient.invalidateQueries({ queryKey: api.oneOnOnes.key() });
  const take = useMutation(api.schedule.makeUp.mutationOptions({ onSuccess, onError }));
  const letGo = useMutation(api.schedule.letMakeUpGo.mutationOptions({ onSuccess }));
  const isBusy = take.isPending || letGo.isPending;
  const asks = scheduleWords('make-up', { day: longDay(day, today) });
  return (
    <div className={styles.asks} role="group" aria-label={asks}>
      <p>{asks}</p>
      <p className={styles.answers}>
        {slots.map((slot) => {
          const said = { day: longDay(dayIn(slot.startsAt, timeZone), today), time: clockIn(slot.startsAt, timeZone) };
          const choose = async () => {
            await take.mutateAsync({ id, instead, day: slot.day, time: slot.time });
            announce(scheduleWords('make-up.done', said));
          };
          return (
            <button key={slot.startsAt} type="button" className={styles.answer} disabled={isBusy} onClick={() => void choose().catch(() => {})}>
              {scheduleWords('make-up.slot', said)}
            </button>
          );
        })}
        <button type="button" className={styles.quiet} disabled={isBusy} onClick={() => letGo.mutate({ id, instead })}>
          {scheduleWords('make-up.let-go')}
        </button>
      </p>
      <Problem error={take.error ?? letGo.error} />
    </div>
  );
}
