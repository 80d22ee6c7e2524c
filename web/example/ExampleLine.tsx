import type { OneOnOne } from '#web/api/shapes.ts';
import { words } from '#web/words/words.ts';
import { RemoveExample } from './RemoveExample.tsx';
import styles from './example.module.css';

type ExampleLineProps = { oneOnOne: Pick<OneOnOne, 'example' | 'other'>; on: 'page' | 'today' };

/** Says of an example that it is one, and takes it away; nothing where the other is real. */
export function ExampleLine({ oneOnOne: { example, other }, on }: ExampleLineProps) {
  if (!example) return null;
  return (
    <p className={styles.line} data-on={on}>
      {words(on === 'page' ? 'example.line' : 'example.line.today', { name: other.name.split(' ')[0] ?? other.name })} <RemoveExample />
    </p>
  );
}
