import { otherOf, type Book } from '#core/book.ts';
import type { StatusRead } from './status-shape.ts';

/** The status a person sent ahead on a page, as the other last read it; null where it was never read. */
export function statusReadOf(book: Pick<Book, 'manager' | 'report' | 'records'>, page: string, person: string): StatusRead | null {
  const reader = otherOf(book, person).id;
  const read = book.records.findLast((record) => record.kind === 'status-read' && record.page === page && record.by === reader);
  return read?.kind === 'status-read' ? { words: read.status, at: read.at } : null;
}

/** Whether a status was read as it stands: one that was changed since is unread again. */
export function isRead(status: string, read: Pick<StatusRead, 'words'> | null): boolean {
  return read !== null && read.words.trim() === status.trim();
}
