import { useState } from 'react';
import type { BookEntry, Me, OneOnOne } from '#web/api/shapes.ts';
import { Amendments, openAmendment } from '#web/book/Amendments.tsx';
import { OpenPage } from '#web/book/OpenPage.tsx';
import { Recap } from '#web/book/Recap.tsx';
import page from '#web/design/page.module.css';
import { useToday } from '#web/shell/use-now.ts';
import { longDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import styles from './book.module.css';

type BookPageProps = { entry: BookEntry; oneOnOne: OneOnOne; me: Me };

/** A past page: its day and recap; one press opens the rest. */
export function BookPage({ entry, oneOnOne, me }: BookPageProps) {
  const [isOpen, setOpen] = useState(() => openAmendment(entry) !== undefined);
  const today = useToday(me.timeZone);
  const contentId = `page-${entry.id}`;
  return (
    <article className={`${page.page} ${styles.entry}`}>
      <header className={page.when}>
        <h2>
          <button
            type="button"
            className={styles.day}
            aria-expanded={isOpen}
            aria-controls={contentId}
            onClick={() => setOpen(!isOpen)}
          >
            {longDay(entry.day, today)}
          </button>
        </h2>
        <span className={page.place}>{aboutPage(entry)}</span>
      </header>
      <Recap recap={entry.recap} hasNone={entry.state === 'held' && !entry.imported} oneOnOne={oneOnOne} me={me} />
      <Amendments entry={entry} oneOnOne={oneOnOne} me={me} today={today} />
      <div id={contentId}>{isOpen && <OpenPage entry={entry} oneOnOne={oneOnOne} me={me} />}</div>
    </article>
  );
}

function aboutPage({ state, imported, counts }: BookEntry): string {
  if (state === 'skipped') return words('book.skipped');
  const said = words('book.counts', counts);
  return imported ? `${said} · ${words('book.imported')}` : said;
}
