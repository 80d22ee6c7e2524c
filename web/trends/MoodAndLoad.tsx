import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { use } from 'react';
import { trendsWords } from '#web/trends/words.ts';
import { Figure } from './Figure.tsx';
import { OnDay } from './OnDay.tsx';
import { personWith, Reading } from './reading.ts';
import { Table } from './Table.tsx';
import type { TrendsRead } from './trends-data.ts';
import styles from './trends.module.css';

type Mood = TrendsRead['trends']['mood'];
type Point = Mood['people'][number]['points'][number];

/** How each of the two felt, check-in by check-in: mood drawn through, load dashed. */
export function MoodAndLoad({ mood }: { mood: Mood }) {
  const reading = use(Reading);
  const people = mood.people.flatMap(({ person, points }) => {
    const who = personWith(reading, person);
    return who && points.length > 0 ? [{ who, points }] : [];
  });
  const rows = people.flatMap(({ who, points }) =>
    points.map((point) => ({
      key: `${who.seat} ${point.page}`,
      cells: [<OnDay key="day" inTable {...point} />, who.shortName, point.mood, point.load],
    })),
  );
  const head = [trendsWords('trends.page'), trendsWords('trends.person'), trendsWords('trends.mood.mood'), trendsWords('trends.mood.load')];
  const title = trendsWords('trends.mood');
  return (
    <Figure title={title} says={saysOf(mood, reading)} table={rows.length > 0 ? <Table caption={title} head={head} rows={rows} /> : undefined}>
      {people.map(({ who, points }) => (
        <div key={who.seat} className={styles.felt} data-seat={who.seat}>
          <p className={styles.legend}>
            <b>{who.shortName}</b>
            <span className={styles.through}>{trendsWords('trends.mood.mood')}</span>
            <span className={styles.dashed}>{trendsWords('trends.mood.load')}</span>
          </p>
          <Lines points={points} />
        </div>
      ))}
      <p className={styles.small}>{trendsWords('trends.mood.scale')}</p>
    </Figure>
  );
}

const [width, height] = [420, 100];

/** The drawing is as wide as its place: only strokes keep their width, so that words can stay outside and legible. */
function Lines({ points }: { points: readonly Point[] }) {
  const days = points.map(({ day }) => Date.parse(day));
  const x = scaleLinear([Math.min(...days), Math.max(...days)], points.length > 1 ? [6, width - 6] : [width / 2, width / 2]);
  const y = scaleLinear([1, 5], [height - 8, 8]);
  const path = (of: 'mood' | 'load') => line<Point>((point) => x(Date.parse(point.day)), (point) => y(point[of]))(points) ?? '';
  return (
    <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" className={styles.lines}>
      {[1, 3, 5].map((value) => (
        <line key={value} className={styles.rule} x1={0} x2={width} y1={y(value)} y2={y(value)} />
      ))}
      <path className={styles.load} d={path('load')} />
      <path className={styles.mood} d={path('mood')} />
      {points.map((point) => (
        // A stroke without length is a dot, and stays round however wide the drawing is.
        <path key={point.page} className={styles.dot} d={`M${x(Date.parse(point.day))},${y(point.mood)}h0`} />
      ))}
    </svg>
  );
}

function saysOf({ says }: Mood, reading: Reading): string {
  if (says.is !== 'load-rose' && says.is !== 'mood-sank') return trendsWords(`trends.mood.${says.is}`);
  return trendsWords(`trends.mood.${says.is}`, { name: personWith(reading, says.person)?.shortName ?? '', checkIns: says.checkIns });
}
