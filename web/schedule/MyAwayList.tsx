import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { api } from '#web/api/client.ts';
import { Problem } from '#web/design/Notice.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { useToday } from '#web/shell/use-now.ts';
import { listed } from '#web/words/lists.ts';
import { daysAway } from './days-away.ts';
import styles from './schedule.module.css';
import { scheduleWords } from './words.ts';

/** When one is away, and in which one-on-ones that was said; each can be taken back. */
export function MyAwayList({ names }: { names: ReadonlyMap<string, string> }) {
  const { data: mine } = useSuspenseQuery(api.schedule.myAway.queryOptions());
  const today = useToday(useMe().timeZone);
  const queryClient = useQueryClient();
  const titleId = useId();
  const takeBack = useMutation(
    api.schedule.takeBackAway.mutationOptions({ onSuccess: () => queryClient.invalidateQueries({ queryKey: api.key() }) }),
  );
  if (mine.length === 0) return <Problem error={takeBack.error} />;
  return (
    <section className={styles.mine} aria-labelledby={titleId}>
      <h2 id={titleId}>{scheduleWords('away.mine')}</h2>
      <Problem error={takeBack.error} />
      <ul>
        {mine.map(({ away, ids, reason, ...span }) => {
          const days = daysAway(span, today);
          const isAll = ids.length === names.size;
          const who = isAll ? '' : scheduleWords('away.with', { names: listed(ids.map((id) => names.get(id) ?? '')) });
          return (
            <li key={away}>
              {[days, who, reason].filter(Boolean).join(' · ')}{' '}
              <button
                type="button"
                className={styles.quiet}
                aria-label={scheduleWords('away.take-back.days', { days })}
                disabled={takeBack.isPending}
                onClick={() => takeBack.mutate({ away })}
              >
                {scheduleWords('away.take-back')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
