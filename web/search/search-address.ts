/**
 * What is looked for stands behind the `#` of the address: one comes back to it, and it is sent to nobody, as the
 * rest of an address is.
 */
export function hashOf(text: string): string {
  return encodeURIComponent(text);
}

/** What an address looks for; empty where it says nothing that can be read. */
export function textOf(href: string): string {
  const at = href.indexOf('#');
  if (at === -1) return '';
  try {
    return decodeURIComponent(href.slice(at + 1));
  } catch {
    return '';
  }
}
