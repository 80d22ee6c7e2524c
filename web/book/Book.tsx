import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import type { Me, OneOnOne } from '#web/api/shapes.ts';
import { BookPage } from '#web/book/BookPage.tsx';
import { Ahead } from '#web/book/Ahead.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { words } from '#web/words/words.ts';
import styles from './book.module.css';

const pagesAtOnce = 40;

/** The page to go on after; null begins with the newest. */
type Before = { startsAt: string; id: string } | null;

const newest: Before = null;

/** All pages that were held, newest first. More are fetched two screens before one gets there. */
export function Book({ oneOnOne, me }: { oneOnOne: OneOnOne; me: Me }) {
  const book = useInfiniteQuery(
    api.pages.book.infiniteOptions({
      input: (before: Before) => ({
        id: oneOnOne.id,
        limit: pagesAtOnce,
        ...(before && { before }),
      }),
      initialPageParam: newest,
      getNextPageParam: ({ next }) => next,
    }),
  );
  const entries = book.data?.pages.flatMap((page) => page.entries) ?? [];
  if (entries.length === 0) return <Problem error={book.error} />;
  return (
    <section className={styles.book} aria-label={words('book.label')}>
      {entries.map((entry) => (
        <BookPage key={entry.id} entry={entry} oneOnOne={oneOnOne} me={me} />
      ))}
      {book.hasNextPage ? (
        <Ahead onNear={() => void book.fetchNextPage({ cancelRefetch: false })}>{words('book.older')}</Ahead>
      ) : (
        <p className={styles.end}>{words('book.end')}</p>
      )}
      <Problem error={book.error} />
    </section>
  );
}
