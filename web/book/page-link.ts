/** Where a page is read: in its book, which opens it and scrolls there. For a `<Link>` or `navigate`. */
export function pageLink(oneOnOneId: string, pageId: string) {
  return { to: '/one-on-ones/$id', params: { id: oneOnOneId }, hash: anchorOf(pageId) } as const;
}

/** The id of the element a page stands in. */
export function anchorOf(pageId: string): string {
  return `page-${pageId}`;
}

/** The page an address asks for, or null where it asks for none. */
export function pageOfHash(hash: string): string | null {
  return /^#?page-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(hash)?.[1] ?? null;
}
