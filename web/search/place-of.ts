import type { Found } from '#web/api/shapes.ts';
import { pageLink } from '#web/book/page-link.ts';

/** Where a line that was found is read: at its place on its page in the book, or, standing on none, at its one-on-one. */
export function placeOf({ oneOnOneId, pageId, bulletId }: Pick<Found, 'oneOnOneId' | 'pageId' | 'bulletId'>) {
  if (pageId !== null) return pageLink(oneOnOneId, pageId, bulletId);
  return { to: '/one-on-ones/$id', params: { id: oneOnOneId } } as const;
}
