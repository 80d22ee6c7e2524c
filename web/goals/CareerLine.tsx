import { Link } from '@tanstack/react-router';
import type { CareerEntry } from '#core/career/trail-shape.ts';
import { pageLink } from '#web/book/page-link.ts';
import { personOf, type Pair } from '#web/page/people.ts';
import { shortDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import styles from './career.module.css';

/** One dated line of the story: whose words they were, or what came of them. */
export function CareerLine({ entry, pair, oneOnOneId }: { entry: CareerEntry; pair: Pair; oneOnOneId: string }) {
  const person = personOf(pair, entry.by);
  return (
    <li className={styles.entry} data-is={entry.is} data-seat={person?.seat}>
      {/* Without the year, which stands above. */}
      <time className={styles.day} dateTime={entry.day}>
        {'page' in entry ? (
          <Link {...pageLink(oneOnOneId, entry.page)}>
            {shortDay(entry.day, entry.day)}
          </Link>
        ) : (
          shortDay(entry.day, entry.day)
        )}
      </time>
      <div>
        <p className={styles.what}>{whatOf(entry, person?.name ?? null)}</p>
        <p className={styles.said}>{'text' in entry ? entry.text : entry.title}</p>
        {lineOf(entry) && <p className={styles.line}>{lineOf(entry)}</p>}
      </div>
    </li>
  );
}

function whatOf(entry: CareerEntry, name: string | null): string | null {
  if (entry.is === 'said') return name && words('career.said', { name });
  if (entry.is === 'promised') return words('career.promised', { state: entry.state });
  if (entry.is === 'goal-closed') return words(`career.${entry.how}`);
  return words(`career.${entry.is}`);
}

function lineOf(entry: CareerEntry): string | null {
  return entry.is === 'goal-set' ? entry.why : entry.is === 'goal-closed' ? entry.line : null;
}
