import type { Commitment } from '#core/commitments/commitment-shape.ts';
import { CommitmentLine } from './CommitmentLine.tsx';
import styles from './commitments.module.css';
import { keyOf, type useSettling } from './use-settling.ts';

type CommitmentListProps = {
  /** Which of the lists on this screen it is. */
  list: string;
  commitments: readonly Commitment[];
  settling: ReturnType<typeof useSettling>;
  /** What the other of each one-on-one is called, by its id. */
  names: ReadonlyMap<string, string>;
  today: string;
  canDrop?: boolean;
};

/** Commitments one below the other, to be settled where they stand. */
export function CommitmentList({ list, commitments, settling, names, today, canDrop = true }: CommitmentListProps) {
  return (
    <ul className={styles.list}>
      {commitments.map((commitment, at) => (
        <CommitmentLine
          key={keyOf(commitment)}
          commitment={commitment}
          name={names.get(commitment.oneOnOne) ?? ''}
          today={today}
          canDrop={canDrop}
          onSettle={(state, reason) => settling.settle(list, at, commitment, state, reason)}
        />
      ))}
    </ul>
  );
}
