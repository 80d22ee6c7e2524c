import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Page } from '#core/page.ts';
import { recapText } from '#core/notices/recap-text.ts';
import { api } from '#web/api/client.ts';
import { Problem } from '#web/design/Notice.tsx';
import { choicesWords } from '#web/settings/choices-words.ts';
import type { Pair } from '../people.ts';
import type { When } from './next-time.ts';
import styles from './recap-outside.module.css';

type RecapOutsideProps = { oneOnOneId: string; page: Page; pair: Pair; when: When };

/** Whether the recap leaves the room, which takes both; and if so, every word of it before it does. */
export function RecapOutside({ oneOnOneId, page, pair, when }: RecapOutsideProps) {
  const queryClient = useQueryClient();
  const query = api.choices.recap.queryOptions({ input: { id: oneOnOneId }, staleTime: 0 });
  const { data: wishes, error } = useQuery(query);
  const [pressed, setPressed] = useState<boolean | null>(null);
  const wish = useMutation(
    api.choices.wishRecap.mutationOptions({
      onSuccess: (said) => queryClient.setQueryData(query.queryKey, said),
      onSettled: () => setPressed(null),
    }),
  );
  const { me, other } = pair;
  if (other.id === null || !wishes) return <Problem error={error} />;
  const isBoth = wishes.mine && wishes.other;
  const said = isBoth ? choicesWords('choices.recap.both') : choicesWords(wishes.other ? 'choices.recap.other' : 'choices.recap.not-other', { name: other.shortName });
  return (
    <section className={styles.outside} aria-label={choicesWords('choices.recap.title')}>
      <label>
        <input
          type="checkbox"
          checked={pressed ?? wishes.mine}
          aria-describedby="recap-outside"
          onChange={({ target }) => {
            setPressed(target.checked);
            wish.mutate({ id: oneOnOneId, wanted: target.checked });
          }}
        />
        {choicesWords('choices.recap.mine')}
      </label>
      <p id="recap-outside" role="status">
        {said}
      </p>
      {isBoth && (
        <details>
          <summary>{choicesWords('choices.recap.text')}</summary>
          <p className={styles.text}>{recapText(page, [me, other], when.day === '' || when.time === '' ? null : when)}</p>
        </details>
      )}
      <Problem error={wish.error} />
    </section>
  );
}
