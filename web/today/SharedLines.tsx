import type { SharedLine } from '#core/today/shared-shape.ts';
import { listed } from '#web/words/lists.ts';
import { words } from '#web/words/words.ts';
import styles from './today.module.css';

type SharedLinesProps = { lines: readonly SharedLine[]; names: ReadonlyMap<string, string> };

/** What I told several people, and who has not heard it yet, so that nobody is out of the loop. For my eyes alone. */
export function SharedLines({ lines, names }: SharedLinesProps) {
  return (
    <section aria-labelledby="today-shared">
      <h2 id="today-shared">{words('today.shared')}</h2>
      <ul className={styles.lines}>
        {lines.map(({ bullet, text, heard, notYet }) => {
          const count = heard.length + notYet.length;
          const missing = listed(notYet.map(({ oneOnOne, name }) => names.get(oneOnOne) ?? name));
          return (
            <li key={bullet}>
              {text}
              <small>
                {notYet.length === 0
                  ? words('today.shared.all', { count: String(count) })
                  : words('today.shared.some', { heard: heard.length, count: String(count), names: missing })}
              </small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
