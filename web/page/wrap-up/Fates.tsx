import { useState } from 'react';
import type { Bullet } from '#core/page.ts';
import { limits } from '#document/limits.ts';
import { Segmented } from '#web/design/Segmented.tsx';
import { ageWords, type AgeWords } from '#web/thread/age-words.ts';
import { useAges } from '#web/thread/use-ages.ts';
import { words } from '#web/words/words.ts';
import type { OpenDocument } from '../connection/open-document.ts';
import { dueWords } from '../due-words.ts';
import { personOf, type Pair } from '../people.ts';
import { decide, fateOf, giveReason, type Fate } from './fate.ts';
import styles from './wrap-up.module.css';

type FatesProps = { bullets: readonly Bullet[]; oneOnOneId: string; open: OpenDocument; pair: Pair; today: string };
type FateLineProps = Omit<FatesProps, 'bullets' | 'oneOnOneId'> & { bullet: Bullet; age: AgeWords };

/** Bullets one below the other, each with what becomes of it. */
export function Fates({ bullets, oneOnOneId, ...rest }: FatesProps) {
  const ageOf = useAges(oneOnOneId, rest.open.id);
  return (
    <ul>
      {bullets.map((bullet) => (
        <FateLine key={bullet.id} bullet={bullet} age={ageWords(ageOf(bullet.id), bullet, rest.today)} {...rest} />
      ))}
    </ul>
  );
}

function FateLine({ bullet, age, open, pair, today }: FateLineProps) {
  const fate = fateOf(bullet);
  return (
    <li className={styles['row']}>
      <div>
        {bullet.text}
        <small>{about(bullet, age, pair, today)}</small>
      </div>
      <div className={styles['fate']}>
        <Segmented<Fate>
          label={words('page.wrap-up.fate', { text: bullet.text })}
          options={[
            { value: 'done', label: words('page.wrap-up.done') },
            { value: 'carry', label: words('page.wrap-up.carry') },
            { value: 'drop', label: words('page.wrap-up.drop') },
          ]}
          value={fate}
          onChange={(chosen) => decide(open.document, bullet.id, chosen)}
        />
      </div>
      {fate === 'drop' && <Reason key={bullet.id} bullet={bullet} open={open} />}
    </li>
  );
}

/** Why it is dropped; may stay empty. Kept when one leaves the field, so that the two do not type over each other. */
function Reason({ bullet, open }: { bullet: Bullet; open: OpenDocument }) {
  const [reason, setReason] = useState<string | null>(null);
  return (
    <input
      className={styles['reason']}
      aria-label={words('page.wrap-up.reason')}
      placeholder={words('page.wrap-up.reason')}
      maxLength={limits.reason}
      value={reason ?? bullet.reason ?? ''}
      onChange={({ target }) => {
        setReason(target.value);
        giveReason(open.document, bullet.id, target.value);
      }}
      onBlur={() => setReason(null)}
    />
  );
}

function about({ kind, owner, due }: Bullet, { from, times }: AgeWords, pair: Pair, today: string): string {
  const who = kind === 'action' ? (personOf(pair, owner)?.shortName ?? words('page.nobody')) : words(`page.kind.${kind}`);
  return [who, due && dueWords(due, today), from, times].filter(Boolean).join(' · ');
}
