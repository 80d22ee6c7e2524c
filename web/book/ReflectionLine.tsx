import type { ReadPage } from '#web/api/shapes.ts';
import type { Pair } from '#web/page/people.ts';
import { words } from '#web/words/words.ts';
import styles from './book.module.css';

type ReflectionLineProps = { reflection: ReadPage['reflection']; pair: Pair };

/** How much each spoke and how worthwhile it was, as each saw it. */
export function ReflectionLine({ reflection, pair }: ReflectionLineProps) {
  const said = [
    ...saidBy(pair.me.shortName, reflection.mine),
    ...saidBy(pair.other.shortName, reflection.other),
  ];
  return said.length > 0 && <p className={styles.faint}>{said.join(' · ')}</p>;
}

function saidBy(name: string, answer: ReadPage['reflection']['mine']): string[] {
  if (!answer) return [];
  const { spoke, worthwhile } = answer;
  return [
    ...(spoke ? [words('book.spoke', { name, spoke: spoke === 'other' ? 'they' : spoke })] : []),
    ...(worthwhile ? [words('book.worthwhile', { name, value: String(worthwhile) })] : []),
  ];
}
