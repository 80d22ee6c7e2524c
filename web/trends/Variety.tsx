import type { FocusTouched } from '#core/notice/variety-shape.ts';
import { trendsWords } from '#web/trends/words.ts';
import { words } from '#web/words/words.ts';
import { OnDay } from './OnDay.tsx';
import styles from './trends.module.css';

/** When each focus was last touched, those longest ago first. */
export function Variety({ variety }: { variety: readonly FocusTouched[] }) {
  return (
    <section className={styles.figure} aria-labelledby="variety">
      <h2 id="variety">{trendsWords('trends.variety')}</h2>
      <p className={styles.says}>{trendsWords('trends.variety.says')}</p>
      <ul>
        {variety.map(({ focus, last, due }) => (
          <li key={focus} className={styles.signal}>
            <div className={styles.shown}>
              <p className={styles.focus}>{words(`signal.focus.${focus}`)}</p>
              <p className={styles.small}>
                {last ? (
                  <>
                    <OnDay page={last.page} day={last.day} /> · {trendsWords('trends.variety.weeks', { weeks: last.weeks })}
                  </>
                ) : (
                  trendsWords('trends.variety.never')
                )}
              </p>
            </div>
            {due && <span className={styles.kind}>{trendsWords('trends.variety.due')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
