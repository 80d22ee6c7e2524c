import { useMutation, useQueryClient } from '@tanstack/react-query';
import { comingSeries } from '#core/schedule/change-from.ts';
import { api } from '#web/api/client.ts';
import type { OneOnOne } from '#web/api/shapes.ts';
import { Problem } from '#web/design/Notice.tsx';
import { rhythm } from '#web/one-on-one/rhythm.ts';
import { scheduleWords } from '#web/schedule/words.ts';
import { longDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import styles from './rhythm-fields.module.css';

/** What is to come: `From Tuesday 12 January: Thursdays 10:00 for 30 min.` Each can be taken back. */
export function ComingChanges({ oneOnOne: { id, series, planned }, today }: { oneOnOne: OneOnOne; today: string }) {
  const queryClient = useQueryClient();
  const takeBack = useMutation(
    api.schedule.takeBackChange.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.key() }),
    }),
  );
  const coming = planned ? comingSeries(series, planned) : [];
  if (coming.length === 0 && !takeBack.error) return null;
  return (
    <div>
      {coming.map(({ id: one, from, slot }) => (
        <p key={one} className={styles.aside}>
          {scheduleWords('coming', { day: longDay(from, today), rhythm: rhythm(slot), minutes: words('rhythm.minutes', { minutes: slot.minutes }) })}{' '}
          <button type="button" className={styles.verb} disabled={takeBack.isPending} onClick={() => takeBack.mutate({ id, series: one })}>
            {scheduleWords('coming.take-back')}
          </button>
        </p>
      ))}
      <Problem error={takeBack.error} />
    </div>
  );
}
