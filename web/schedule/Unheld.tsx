import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { api } from '#web/api/client.ts';
import { Problem } from '#web/design/Notice.tsx';
import { longDay } from '#web/words/dates.ts';
import styles from './schedule.module.css';
import { scheduleWords } from './words.ts';

type UnheldProps = { oneOnOneId: string; pageId: string; day: string; today: string; move: ReactNode; skip: ReactNode };

/** Asks what became of a slot that went by. Whoever says it first says it for both; who does not want to be asked is not. */
export function Unheld({ oneOnOneId, pageId, day, today, move, skip }: UnheldProps) {
  const queryClient = useQueryClient();
  const letBe = useMutation(
    api.schedule.letUnheldBe.mutationOptions({ onSuccess: () => queryClient.invalidateQueries({ queryKey: api.key() }) }),
  );
  return (
    <div className={styles.asks} role="group" aria-label={scheduleWords('unheld', { day: longDay(day, today) })}>
      <p>{scheduleWords('unheld', { day: longDay(day, today) })}</p>
      <p className={styles.answers}>
        <Link to="/one-on-ones/$id" params={{ id: oneOnOneId }} state={{ wrapUp: pageId }} className={styles.answer}>
          {scheduleWords('unheld.held')}
        </Link>
        {move}
        {skip}
        <button type="button" className={styles.quiet} disabled={letBe.isPending} onClick={() => letBe.mutate({ id: pageId })}>
          {scheduleWords('unheld.let-be')}
        </button>
      </p>
      <Problem error={letBe.error} />
    </div>
  );
}
