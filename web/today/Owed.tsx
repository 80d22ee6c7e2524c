import { Link } from '@tanstack/react-router';
import type { Commitment } from '#core/commitments/commitment-shape.ts';
import { CommitmentList } from '#web/commitments/CommitmentList.tsx';
import { useSettling } from '#web/commitments/use-settling.ts';
import { Problem } from '#web/design/Notice.tsx';
import { words } from '#web/words/words.ts';
import styles from './today.module.css';

type OwedProps = { owed: readonly Commitment[]; names: ReadonlyMap<string, string>; today: string };

/** How many there are at most: what one reads before a day begins. */
const most = 5;

/** What I said I would, what was due first; done by one press. */
export function Owed({ owed, names, today }: OwedProps) {
  const settling = useSettling();
  const shown = settling.shown('mine', owed);
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="today-owed">
      <div className={styles.head}>
        <h2 id="today-owed">{words('commitments.mine')}</h2>
        <Link to="/commitments">{words('commitments.all', { count: String(owed.length) })}</Link>
      </div>
      <Problem error={settling.error} />
      <CommitmentList list="mine" commitments={shown.slice(0, most)} settling={settling} names={names} today={today} canDrop={false} />
    </section>
  );
}
