/** An address of this server without its name: it may be known by another than the one this browser came by. */
export function placeHere(href: string): string {
  const { pathname, search, hash } = new URL(href);
  return `${pathname}${search}${hash}`;
}
