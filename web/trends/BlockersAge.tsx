import { scaleLinear } from 'd3-scale';
import { trendsWords } from '#web/trends/words.ts';
import { Figure } from './Figure.tsx';
import { OnDay } from './OnDay.tsx';
import { Table } from './Table.tsx';
import type { TrendsRead } from './trends-data.ts';
import styles from './trends.module.css';

/** More than these are not read as a picture; the table has all of them. */
const mostDrawn = 6;

/** How long each blocker has been in the way, the longest first. */
export function BlockersAge({ blockers: { lines, says } }: { blockers: TrendsRead['trends']['blockers'] }) {
  const title = trendsWords('trends.blockers');
  if (lines.length === 0) return <Figure title={title} says={trendsWords('trends.blockers.none')} />;
  const percent = scaleLinear([0, Math.max(1, ...lines.map(({ days }) => days))], [0, 100]);
  const rows = lines.map(({ bullet, text, days, meetings, is, ...on }) => ({
    key: bullet,
    cells: [text, <OnDay key="day" inTable {...on} />, trendsWords('trends.blockers.days', { days }), meetings, trendsWords(`trends.blockers.${is}`)],
  }));
  const head = [
    trendsWords('trends.blockers.blocker'),
    trendsWords('trends.page'),
    trendsWords('trends.blockers.age'),
    trendsWords('trends.blockers.meetings'),
    trendsWords('trends.blockers.now'),
  ];
  const sentence = trendsWords('trends.blockers.says', { open: says.open, days: says.oldest });
  return (
    <Figure title={title} says={sentence} table={<Table caption={title} head={head} rows={rows} />}>
      {lines.slice(0, mostDrawn).map(({ bullet, text, days, is }) => (
        <div key={bullet} className={styles.share}>
          <p className={styles.ends}>
            <span className={styles.text}>{text}</span>
            <span>{trendsWords('trends.blockers.days', { days })}</span>
          </p>
          <div className={styles.two} data-empty="">
            <i data-is={is === 'open' ? 'open' : 'over'} style={{ width: `${Math.max(1, percent(days))}%` }} />
          </div>
        </div>
      ))}
      {lines.length > mostDrawn && <p className={styles.small}>{trendsWords('trends.blockers.more', { count: lines.length - mostDrawn })}</p>}
    </Figure>
  );
}
