import { use } from 'react';
import { trendsWords } from '#web/trends/words.ts';
import { Figure } from './Figure.tsx';
import { personWith, Reading } from './reading.ts';
import { Table } from './Table.tsx';
import type { TrendsRead } from './trends-data.ts';
import styles from './trends.module.css';

/** What each of the two promised, and what became of it. */
export function Promises({ promises: { people, says } }: { promises: TrendsRead['trends']['promises'] }) {
  const reading = use(Reading);
  const title = trendsWords('trends.promises');
  const known = people.flatMap((promised) => {
    const who = personWith(reading, promised.person);
    return who ? [{ ...promised, who, of: promised.kept + promised.notKept }] : [];
  });
  const sentence = says.of === 0 ? trendsWords('trends.promises.none') : trendsWords('trends.promises.says', says);
  if (known.every(({ of, waiting, dropped }) => of + waiting + dropped === 0)) return <Figure title={title} says={sentence} />;
  const rows = known.map(({ who, kept, notKept, waiting, dropped }) => ({ key: who.seat, cells: [who.shortName, kept, notKept, waiting, dropped] }));
  const head = [
    trendsWords('trends.person'),
    trendsWords('trends.promises.kept'),
    trendsWords('trends.promises.not-kept'),
    trendsWords('trends.promises.waiting'),
    trendsWords('trends.promises.dropped'),
  ];
  return (
    <Figure title={title} says={sentence} table={<Table caption={title} head={head} rows={rows} />}>
      {known.map(({ who, kept, of }) => (
        <div key={who.seat} className={styles.share}>
          <p className={styles.ends}>
            <span>{who.shortName}</span>
            <span>{of === 0 ? trendsWords('trends.whose.few') : trendsWords('trends.promises.of', { kept, of })}</span>
          </p>
          {of > 0 && (
            <div className={styles.two} data-empty="">
              <i data-seat={who.seat} style={{ width: `${(100 * kept) / of}%` }} />
            </div>
          )}
        </div>
      ))}
    </Figure>
  );
}
