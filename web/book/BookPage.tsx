import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { BookEntry, Me, OneOnOne } from '#web/api/shapes.ts';
import { Amendments, openAmendment } from '#web/book/Amendments.tsx';
import { OpenPage } from '#web/book/OpenPage.tsx';
import { anchorOf } from '#web/book/page-link.ts';
import { Recap } from '#web/book/Recap.tsx';
import type { Asked } from '#web/book/use-asked-page.ts';
import page from '#web/design/page.module.css';
import { giveFocus } from '#web/shell/give-focus.ts';
import { useToday } from '#web/shell/use-now.ts';
import { longDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import styles from './book.module.css';

const SkippedBy = lazy(() => import('#web/schedule/SkippedBy.tsx').then((module) => ({ default: module.SkippedBy })));

type BookPageProps = {
  entry: BookEntry;
  /** The address asks for this page: it opens, and comes into sight. */
  asked: Asked | null;
  oneOnOne: OneOnOne;
  me: Me;
};

/** A past page: its day and recap; one press opens the rest. */
export function BookPage({ entry, asked, oneOnOne, me }: BookPageProps) {
  const [isOpen, setOpen] = useState(() => openAmendment(entry) !== undefined);
  const article = useComingIntoSight(asked);
  const [openedFor, setOpenedFor] = useState<Asked | null>(null);
  if (asked !== openedFor) {
    setOpenedFor(asked);
    if (asked) setOpen(true);
  }
  const today = useToday(me.timeZone);
  const contentId = `content-${entry.id}`;
  return (
    <article ref={article} id={anchorOf(entry.id)} className={`${page.page} ${styles.entry}`}>
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
        <span className={page.place}>{entry.state === 'skipped' ? <Skipped entry={entry} oneOnOne={oneOnOne} me={me} /> : aboutPage(entry)}</span>
      </header>
      <Recap recap={entry.recap} hasNone={entry.state === 'held' && !entry.imported} oneOnOne={oneOnOne} me={me} />
      <Amendments entry={entry} oneOnOne={oneOnOne} me={me} today={today} />
      <div id={contentId}>{isOpen && <OpenPage entry={entry} oneOnOne={oneOnOne} me={me} />}</div>
    </article>
  );
}

/** Scrolls to the page when it is asked for, and puts focus on its day. */
function useComingIntoSight(asked: Asked | null) {
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!asked) return undefined;
    let frame = 0;
    const look = (again: number) => {
      article.current?.scrollIntoView({ block: 'start' });
      // A sheet that closed gives focus back first. What comes into sight above only then has its height.
      if (again > 0) frame = requestAnimationFrame(() => look(again - 1));
      else giveFocus(article.current?.querySelector('button'));
    };
    frame = requestAnimationFrame(() => look(2));
    return () => cancelAnimationFrame(frame);
  }, [asked]);
  return article;
}

/** Who skipped it, how long ahead and why, once that is here. */
function Skipped(props: Omit<BookPageProps, 'asked'>) {
  return (
    <Suspense fallback={words('book.skipped')}>
      <SkippedBy {...props} />
    </Suspense>
  );
}

function aboutPage({ imported, counts }: BookEntry): string {
  const said = words('book.counts', counts);
  return imported ? `${said} · ${words('book.imported')}` : said;
}
