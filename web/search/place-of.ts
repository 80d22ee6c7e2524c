import type { Found } from '#web/api/shapes.ts';

/** Where a line that was found is read: at its page in the book, or, standing on none, at its one-on-one. */
export function placeOf({ oneOnOneId, pageId }: Pick<Found, 'oneOnOneId' | 'pageId'>) {
  return { to: '/one-on-ones/$id', params: { id: oneOnOneId }, ...(pageId !== null && { hash: `page-${pageId}` }) } as const;
}
