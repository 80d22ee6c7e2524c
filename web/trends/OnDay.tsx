import { Link } from '@tanstack/react-router';
import { pageLink } from '#web/book/page-link.ts';
import { shortDay } from '#web/words/dates.ts';
import { use } from 'react';
import { Reading } from './reading.ts';

/** The day of a page, leading there. */
export function OnDay({ page, day }: { page: string | null; day: string }) {
  const { oneOnOneId, today } = use(Reading);
  const written = <time dateTime={day}>{shortDay(day, today)}</time>;
  return page === null ? written : <Link {...pageLink(oneOnOneId, page)}>{written}</Link>;
}
