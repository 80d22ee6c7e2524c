import { use } from 'react';
import { trendsWords } from '#web/trends/words.ts';
import { Figure } from './Figure.tsx';
import { Reading } from './reading.ts';
import { Table } from './Table.tsx';
import type { TrendsRead } from './trends-data.ts';
import styles from './trends.module.css';

const measures = ['topics', 'words', 'spoken'] as const;

/** Whose meeting it is: how much of it each of the two raised, wrote and, as both felt it, spoke. */
export function WhoseMeeting({ whose: { shares } }: { whose: TrendsRead['trends']['whose'] }) {
  const { manager, report } = use(Reading);
  const title = trendsWords('trends.whose');
  const few = trendsWords('trends.whose.few');
  const rows = measures.map((measure) => {
    const share = shares[measure];
    const percent = (value: number) => trendsWords('trends.percent', { percent: value });
    return { key: measure, cells: [trendsWords(`trends.whose.${measure}`), ...(share === null ? [few, few] : [percent(100 - share), percent(share)])] };
  });
  const head = [trendsWords('trends.whose.measure'), manager.shortName, report.shortName];
  return (
    <Figure title={title} says={trendsWords('trends.whose.says')} table={<Table caption={title} head={head} rows={rows} />}>
      {measures.map((measure) => {
        const share = shares[measure];
        return (
          <div key={measure} className={styles.share}>
            <p className={styles.ends}>
              <span>{trendsWords(`trends.whose.${measure}`)}</span>
              {share === null ? (
                <span>{few}</span>
              ) : (
                <span>
                  {trendsWords('trends.whose.share', { name: manager.shortName, percent: 100 - share })} · {trendsWords('trends.whose.share', { name: report.shortName, percent: share })}
                </span>
              )}
            </p>
            {share !== null && (
              <div className={styles.two}>
                <i data-seat="manager" style={{ width: `${100 - share}%` }} />
                <i data-seat="report" style={{ width: `${share}%` }} />
              </div>
            )}
          </div>
        );
      })}
    </Figure>
  );
}
