import type { BookEntry, Me, OneOnOne } from '#web/api/shapes.ts';
import { pairOf } from '#web/page/people.ts';
import { dayIn, shortDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import styles from './book.module.css';

type Amendment = BookEntry['amendments'][number];

type AmendmentsProps = { entry: BookEntry; oneOnOne: OneOnOne; me: Me; today: string };

/** The amendment that is going on, if one is. */
export function openAmendment({ amendments }: Pick<BookEntry, 'amendments'>): Amendment | undefined {
  return amendments.find(({ finishedAt }) => finishedAt === null);
}

/** When a page was reopened after it was held, and by whom. */
export function Amendments({ entry, oneOnOne, me, today }: AmendmentsProps) {
  const { shortName } = pairOf(oneOnOne, me).other;
  if (entry.amendments.length === 0) return null;
  return (
    <ul className={styles.amendments}>
      {entry.amendments.map(({ by, openedAt, finishedAt }) => {
        const day = shortDay(dayIn(finishedAt ?? openedAt, me.timeZone), today);
        const key = finishedAt ? 'book.amended' : 'book.amending';
        return <li key={openedAt}>{by === me.id ? words(`${key}.me`, { day }) : words(key, { day, name: shortName })}</li>;
      })}
    </ul>
  );
}
