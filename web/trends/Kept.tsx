import { trendsWords } from '#web/trends/words.ts';
import { Figure } from './Figure.tsx';
import { OnDay } from './OnDay.tsx';
import { Table } from './Table.tsx';
import type { TrendsRead } from './trends-data.ts';
import styles from './trends.module.css';

/** Every slot of the period: held when planned, moved to another day, or skipped. */
export function Kept({ kept: { slots, says } }: { kept: TrendsRead['trends']['kept'] }) {
  const title = trendsWords('trends.kept');
  if (slots.length === 0) return <Figure title={title} says={trendsWords('trends.kept.empty')} />;
  const rows = slots.map((slot) => ({ key: slot.page, cells: [<OnDay key="day" inTable {...slot} />, trendsWords(`trends.kept.${slot.is}`)] }));
  const kinds = (['held', 'moved', 'skipped'] as const).filter((kind) => slots.some(({ is }) => is === kind));
  const table = <Table caption={title} head={[trendsWords('trends.page'), trendsWords('trends.kept.became')]} rows={rows} />;
  return (
    <Figure title={title} says={trendsWords('trends.kept.says', says)} table={table}>
      <div className={styles.strip}>
        {slots.map(({ page, is }) => (
          <i key={page} data-is={is} />
        ))}
      </div>
      <p className={styles.legend}>
        {kinds.map((is) => (
          <span key={is} className={styles.slot}>
            <i data-is={is} />
            {trendsWords(`trends.kept.${is}`)}
          </span>
        ))}
      </p>
    </Figure>
  );
}
