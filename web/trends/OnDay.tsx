import { Link } from '@tanstack/react-router';
import { use } from 'react';
import { pageLink } from '#web/book/page-link.ts';
import { shortDay } from '#web/words/dates.ts';
import { AsTables } from './as-tables.ts';
import { Reading } from './reading.ts';

type OnDayProps = { page: string | null; day: string; inTable?: boolean };

/** The day of a page, leading there. */
export function OnDay({ page, day, inTable = false }: OnDayProps) {
  const { oneOnOneId, today } = use(Reading);
  const isSeen = use(AsTables) || !inTable;
  const written = <time dateTime={day}>{shortDay(day, today)}</time>;
  if (page === null) return written;
  return (
    // In a table that is only heard, focus would be where nobody sees it: there the link is followed by the screen reader.
    <Link {...pageLink(oneOnOneId, page)} tabIndex={isSeen ? undefined : -1}>
      {written}
    </Link>
  );
}
