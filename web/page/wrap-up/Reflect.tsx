import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#web/api/client.ts';
import type { ReadPage } from '#web/api/shapes.ts';
import { Problem } from '#web/design/Notice.tsx';
import { Segmented } from '#web/design/Segmented.tsx';
import { words } from '#web/words/words.ts';
import { Scale } from '../check-in/Scale.tsx';
import type { Pair } from '../people.ts';
import styles from './wrap-up.module.css';

type Answers = NonNullable<ReadPage['reflection']['mine']>;

/** How much each spoke and how worthwhile it was: may be left out, and is shown once both have answered. */
export function Reflect({ read, pair }: { read: ReadPage; pair: Pair }) {
  const queryClient = useQueryClient();
  const { queryKey } = api.pages.read.queryOptions({ input: { id: read.id } });
  const [given, setGiven] = useState<Answers>(read.reflection.mine ?? { spoke: null, worthwhile: null });
  const reflect = useMutation(
    api.pages.reflect.mutationOptions({
      scope: { id: `reflection ${read.id}` },
      onSuccess: (reflection) => queryClient.setQueryData(queryKey, (known) => known && { ...known, reflection }),
    }),
  );
  const give = (more: Partial<Answers>) => {
    const answers = { ...given, ...more };
    setGiven(answers);
    reflect.mutate({ id: read.id, ...answers });
  };
  return (
    <div className={styles['reflect']}>
      <div className={styles['spoke']}>
        <span aria-hidden="true">{words('page.wrap-up.spoke')}</span>
        <Segmented<'me' | 'even' | 'other' | 'unsaid'>
          label={words('page.wrap-up.spoke')}
          options={[
            { value: 'me', label: words('page.wrap-up.spoke.me') },
            { value: 'even', label: words('page.wrap-up.spoke.even') },
            { value: 'other', label: pair.other.shortName },
          ]}
          value={given.spoke ?? 'unsaid'}
          onChange={(spoke) => spoke !== 'unsaid' && give({ spoke })}
        />
      </div>
      <Scale
        label={words('page.wrap-up.worthwhile')}
        meaning={words('page.wrap-up.worthwhile.of')}
        seat={pair.me.seat}
        value={given.worthwhile}
        onChange={(worthwhile) => give({ worthwhile })}
      />
      <span className={styles['blind']} role="status">
        {sayOther(read.reflection, pair)}
      </span>
      <Problem error={reflect.error} />
    </div>
  );
}

function sayOther({ other, otherAnswered }: ReadPage['reflection'], pair: Pair): string {
  const name = pair.other.shortName;
  if (!other) return otherAnswered ? words('page.wrap-up.other-answered', { name }) : words('page.wrap-up.blind');
  const said = [
    other.spoke && words('page.wrap-up.other-spoke', { name, spoke: other.spoke }),
    other.worthwhile && words('page.wrap-up.other-worthwhile', { value: String(other.worthwhile) }),
  ];
  return said.filter(Boolean).join(', ');
}
