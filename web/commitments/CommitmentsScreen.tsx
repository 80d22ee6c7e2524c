import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Commitment } from '#core/commitments/commitment-shape.ts';
import { api } from '#web/api/client.ts';
import { SelectField } from '#web/design/Field.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { shortNames } from '#web/one-on-one/short-names.ts';
import { Heading, Screen } from '#web/shell/Screen.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { useToday } from '#web/shell/use-now.ts';
import { words } from '#web/words/words.ts';
import { CommitmentList } from './CommitmentList.tsx';
import styles from './commitments.module.css';
import { useSettling } from './use-settling.ts';

/** What I owe and what is owed to me, over all my one-on-ones. */
export function CommitmentsScreen() {
  const { data } = useSuspenseQuery(api.commitments.list.queryOptions({ staleTime: 0 }));
  const { data: oneOnOnes } = useSuspenseQuery(api.oneOnOnes.list.queryOptions());
  const [only, setOnly] = useState('');
  const settling = useSettling();
  const today = useToday(useMe().timeZone);
  const names = shortNames(oneOnOnes.map(({ id, other }) => ({ id, name: other.name })));
  const isShown = ({ oneOnOne }: Commitment) => only === '' || oneOnOne === only;
  const lists = {
    mine: data.open.filter(({ mine }) => mine),
    theirs: data.open.filter(({ mine }) => !mine),
    finished: data.finished,
  };
  const shown = (['mine', 'theirs', 'finished'] as const)
    .map((list) => ({ list, commitments: settling.shown(list, lists[list]).filter(isShown) }))
    .filter(({ commitments }) => commitments.length > 0);
  return (
    <Screen title={words('commitments.title')}>
      <div className={styles.head}>
        <div>
          <Heading>{words('commitments.title')}</Heading>
          <p className={styles.count}>{words('commitments.count', { mine: lists.mine.length, theirs: lists.theirs.length })}</p>
        </div>
        {oneOnOnes.length > 1 && (
          <SelectField label={words('commitments.with')} value={only} onChange={({ target }) => setOnly(target.value)}>
            <option value="">{words('commitments.with.everybody')}</option>
            {oneOnOnes.map(({ id, other }) => (
              <option key={id} value={id}>
                {other.name}
              </option>
            ))}
          </SelectField>
        )}
      </div>
      <Problem error={settling.error} />
      {shown.length === 0 && (
        <p className={styles.none}>
          {only === '' ? words('commitments.none') : words('commitments.none-with', { name: names.get(only) ?? '' })}
        </p>
      )}
      {shown.map(({ list, commitments }) => (
        <section key={list} className={styles.group} aria-labelledby={`commitments-${list}`}>
          <h2 id={`commitments-${list}`}>{words(`commitments.${list}`)}</h2>
          <CommitmentList list={list} commitments={commitments} settling={settling} names={names} today={today} />
        </section>
      ))}
    </Screen>
  );
}
