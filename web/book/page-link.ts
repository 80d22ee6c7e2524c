/** Where a page is read: in its book, which opens it and scrolls there, or to one of its bullets. For a `<Link>` or `navigate`. */
export function pageLink(oneOnOneId: string, pageId: string, bulletId: string | null = null) {
  const hash = bulletId === null ? anchorOf(pageId) : `${anchorOf(pageId)}/${bulletId}`;
  return { to: '/one-on-ones/$id', params: { id: oneOnOneId }, hash } as const;
}

/** The id of the element a page stands in. */
export function anchorOf(pageId: string): string {
  return `page-${pageId}`;
}

/** The page an address asks for, or null where it asks for none. */
export function pageOfHash(hash: string): string | null {
  return form.exec(hash)?.[1] ?? null;
}

/** The bullet on that page an address asks for, or null. */
export function bulletOfHash(hash: string): string | null {
  return form.exec(hash)?.[2] ?? null;
}

const form = /^#?page-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\/(.+))?$/i;
