import type { Name } from '#core/notice/name-shape.ts';
import { trendsWords } from '#web/trends/words.ts';
import { Days } from './Days.tsx';
import styles from './trends.module.css';

/** Names that keep coming up, with the kinds of the lines they stand in. */
export function Names({ names }: { names: readonly Name[] }) {
  return (
    <section className={styles.figure} aria-labelledby="names">
      <h2 id="names">{trendsWords('trends.names')}</h2>
      <p className={styles.says}>{trendsWords(names.length === 0 ? 'trends.names.none' : 'trends.names.says')}</p>
      <ul>
        {names.map(({ name, lines, pages, kinds, evidence }) => (
          <li key={name} className={styles.signal}>
            <div className={styles.shown}>
              <p>{name}</p>
              <p className={styles.small}>{kinds.map((each) => trendsWords('trends.names.kinds', each)).join(' · ')}</p>
              <p className={`${styles.small} ${styles.days}`}>
                <Days evidence={evidence} />
              </p>
            </div>
            <span className={styles.kind}>{trendsWords('trends.names.lines', { lines, pages })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
