import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { trendsWords } from '#web/trends/words.ts';
import { words } from '#web/words/words.ts';
import { Figure } from './Figure.tsx';
import { OnDay } from './OnDay.tsx';
import { Table } from './Table.tsx';
import type { TrendsRead } from './trends-data.ts';
import styles from './trends.module.css';

type Time = TrendsRead['trends']['time'];
type Spent = Time['pages'][number];
type FocusKey = Spent['parts'][number]['focus'];

const order: readonly FocusKey[] = ['people', 'product', 'process', 'growth', 'feedback', 'wellbeing', 'other'];

/** What each page went to, a column a page, the same order from the bottom up. */
export function TimeWentTo({ time }: { time: Time }) {
  const { pages, says } = time;
  const foci = order.filter((focus) => pages.some((page) => percentOf(page, focus) > 0));
  const title = trendsWords('trends.time');
  if (pages.length === 0) return <Figure title={title} says={trendsWords('trends.time.empty')} />;
  const sentence = says
    ? trendsWords('trends.time.says', { focus: titled(words(`signal.focus.${says.focus}`)), pages: says.pages, of: says.of })
    : trendsWords('trends.time.none');
  const rows = pages.map((page) => ({
    key: page.page,
    cells: [<OnDay key="day" inTable {...page} />, ...foci.map((focus) => trendsWords('trends.percent', { percent: Math.round(percentOf(page, focus)) }))],
  }));
  const head = [trendsWords('trends.page'), ...foci.map((focus) => words(`signal.focus.${focus}`))];
  return (
    <Figure title={title} says={sentence} table={<Table caption={title} head={head} rows={rows} />}>
      <p className={styles.legend}>
        {foci.map((focus) => (
          <span key={focus} className={styles.key} data-focus={focus}>
            {words(`signal.focus.${focus}`)}
          </span>
        ))}
      </p>
      <Columns pages={pages} foci={foci} />
      <p className={styles.small}>{trendsWords('trends.time.measured', { measure: measureOf(pages) })}</p>
    </Figure>
  );
}

const [width, height] = [420, 110];
/** From here on columns touch: what is between them would be more than they are. */
const manyPages = 40;

function Columns({ pages, foci }: { pages: readonly Spent[]; foci: readonly FocusKey[] }) {
  const few = 8;
  // A few pages do not become walls: they take the room that eight would.
  const room = pages.length < few ? (width * pages.length) / few : width;
  const x = scaleBand(pages.map(({ page }) => page), [0, room]).paddingInner(pages.length > manyPages ? 0 : 0.35);
  const y = scaleLinear([0, 100], [height, 0]);
  const layers = stack<Spent, FocusKey>().keys(foci).value(percentOf)(pages);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" className={styles.columns}>
      {layers.map((layer) => (
        <g key={layer.key} data-focus={layer.key}>
          {layer.map(([from, to], at) => {
            const page = pages[at];
            const high = y(from) - y(to);
            return page && high > 0 ? (
              <rect key={page.page} x={x(page.page)} width={x.bandwidth()} y={y(to)} height={Math.max(high - 1.5, 0.5)} />
            ) : null;
          })}
        </g>
      ))}
    </svg>
  );
}

function percentOf({ parts }: Spent, focus: FocusKey): number {
  return parts.find((part) => part.focus === focus)?.percent ?? 0;
}

function measureOf(pages: readonly Spent[]): 'minutes' | 'words' | 'both' {
  const [first, ...more] = new Set(pages.map(({ measure }) => measure));
  return more.length > 0 ? 'both' : (first ?? 'words');
}

function titled(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
