import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '#web/api/client.ts';
import type { InMargin } from '#web/one-on-one/in-margin.ts';
import { words } from '#web/words/words.ts';
import styles from './look-together.module.css';

/** Once a month, beside the first page of it: a quiet line that there is something to look at together. */
export function LookTogether({ oneOnOne: { id } }: InMargin) {
  const { data: isTime } = useQuery(api.trends.read.queryOptions({ input: { id, period: '12-weeks' }, select: ({ look }) => look }));
  if (isTime !== true) return null;
  return (
    <p className={styles.look}>
      <Link to="/one-on-ones/$id/trends" params={{ id }}>
        {words('one-on-one.look')}
      </Link>
    </p>
  );
}
