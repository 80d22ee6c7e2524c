import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '#web/api/client.ts';
import type { Me, OneOnOne } from '#web/api/shapes.ts';
import { BookPage } from '#web/book/BookPage.tsx';
import { Ahead } from '#web/book/Ahead.tsx';
import { useAskedPage, type Asked } from '#web/book/use-asked-page.ts';
import { Problem } from '#web/design/Notice.tsx';
import { focusOnPage } from '#web/page/focus-on-page.ts';
import { words } from '#web/words/words.ts';
import styles from './book.module.css';

const pagesAtOnce = 40;

/** The page to go on after; null begins with the newest. */
type Before = { startsAt: string; id: string } | null;

const newest: Before = null;

/** All pages that were held, newest first. More are fetched two screens before one gets there, or up to the one asked for. */
export function Book({ oneOnOne, me }: { oneOnOne: OneOnOne; me: Me }) {
  const book = useBook(oneOnOne);
  const entries = book.data?.pages.flatMap((page) => page.entries) ?? [];
  const asked = useAskedPage();
  const isFar = asked !== null && !entries.some(({ id }) => id === asked.page);
  const isInBook = useIsInBook(isFar ? asked : null, oneOnOne);
  const { hasNextPage, isFetching, isError, fetchNextPage } = book;
  useEffect(() => {
    if (isInBook && hasNextPage && !isFetching && !isError) void fetchNextPage({ cancelRefetch: false });
  }, [isInBook, hasNextPage, isFetching, isError, fetchNextPage]);
  const plannedId = oneOnOne.planned?.id;
  useEffect(() => {
    if (asked && asked.page === plannedId) focusOnPage(asked.page);
  }, [asked, plannedId]);

  if (entries.length === 0) return <Problem error={book.error} />;
  return (
    <section className={styles.book} aria-label={words('book.label')}>
      {entries.map((entry) => (
        <BookPage key={entry.id} entry={entry} asked={asked?.page === entry.id ? asked : null} oneOnOne={oneOnOne} me={me} />
      ))}
      {hasNextPage ? (
        <Ahead onNear={() => void fetchNextPage({ cancelRefetch: false })}>{words('book.older')}</Ahead>
      ) : (
        <p className={styles.end}>{words('book.end')}</p>
      )}
      <Problem error={book.error} />
    </section>
  );
}

function useBook({ id }: OneOnOne) {
  return useInfiniteQuery(
    api.pages.book.infiniteOptions({
      input: (before: Before) => ({ id, limit: pagesAtOnce, ...(before && { before }) }),
      initialPageParam: newest,
      getNextPageParam: ({ next }) => next,
    }),
  );
}

/** Whether a page that is not on screen yet is one of this book's past: only then is the book leafed through for it. */
function useIsInBook(far: Asked | null, { id, planned }: OneOnOne): boolean {
  const isAsked = far !== null && far.page !== planned?.id;
  const read = useQuery({ ...api.pages.read.queryOptions({ input: { id: far?.page ?? '' } }), enabled: isAsked });
  return isAsked && read.data?.oneOnOneId === id && read.data.state !== 'planned';
}
