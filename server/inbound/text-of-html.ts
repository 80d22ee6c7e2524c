const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const unread = new Set(['head', 'style', 'script', 'title']);
const endsLine = new Set(['br', '/p', '/div', '/li', '/tr', '/h1', '/h2', '/h3', '/h4', '/h5', '/h6']);
/** Where what is quoted begins: a quotation, or what Outlook and Gmail mark as theirs. */
const quotes = /^(blockquote\b|div\b.*\b(id="(divRplyFwdMsg|appendonsend)"|class="gmail_quote))/is;

/**
 * The words of a mail that came as HTML alone, a line for each of its blocks, down to where it begins to quote. Walks
 * through it once, whatever is in it.
 */
export function textOfHtml(html: string): string {
  let text = '';
  let skipped: string | null = null;
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    if (skipped === null) text += html.slice(at, end).replace(/\s+/g, ' ');
    const close = open < 0 ? -1 : html.indexOf('>', open);
    if (close < 0) break;
    const tag = html.slice(open + 1, close);
    const name = /^\/?[a-z][a-z0-9]*/i.exec(tag)?.[0].toLowerCase() ?? '';
    if (skipped !== null) skipped = name === `/${skipped}` ? null : skipped;
    else if (quotes.test(tag.slice(0, 300))) break;
    else if (unread.has(name)) skipped = name;
    else if (endsLine.has(name)) text += '\n';
    at = close + 1;
  }
  return text
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,6});/gi, (whole, entity: string) => decoded(entity) ?? whole)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

function decoded(entity: string): string | undefined {
  if (!entity.startsWith('#')) return entities[entity.toLowerCase()];
  const code = /^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number.parseInt(entity.slice(1), 10);
  return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : undefined;
}
