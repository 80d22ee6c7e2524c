/** A piece of a bullet's text that is more than words: `from` and `to` are offsets into it. */
export type Piece = { from: number; to: number; is: 'who' | 'tag' | 'link'; value: string };

const form = /(?<=^|[\s([{"“„'’])(?:@(?<who>[\p{L}\p{N}][\p{L}\p{N}_.’-]*)|#(?<tag>[\p{L}\p{N}][\p{L}\p{N}_/-]*)|(?<link>https?:\/\/[^\s<>"]+))/giu;

/** The names, themes and links in a text. A closing full stop or bracket belongs to the sentence. */
export function piecesOf(text: string): Piece[] {
  if (!/[@#]|https?:/i.test(text)) return [];
  return Array.from(text.matchAll(form), (found): Piece => {
    const { who, tag, link } = found.groups ?? {};
    const value = trimmed(who ?? tag ?? link ?? '');
    const sign = link === undefined ? 1 : 0;
    const is = who !== undefined ? 'who' : tag !== undefined ? 'tag' : 'link';
    return { from: found.index, to: found.index + sign + value.length, is, value };
  });
}

/** The themes of several texts, each once, as first written, most frequent first. */
export function themesIn(texts: readonly string[]): string[] {
  const counts = new Map<string, { theme: string; count: number }>();
  for (const text of texts) {
    for (const { is, value } of piecesOf(text)) {
      if (is !== 'tag') continue;
      const known = counts.get(value.toLowerCase()) ?? { theme: value, count: 0 };
      counts.set(value.toLowerCase(), { ...known, count: known.count + 1 });
    }
  }
  return [...counts.values()].toSorted((one, other) => other.count - one.count).map(({ theme }) => theme);
}

function trimmed(value: string): string {
  const plain = value.replace(/[.,;:!?'’"”-]+$/, '');
  const unopened = plain.endsWith(')') && plain.split('(').length < plain.split(')').length;
  return unopened ? trimmed(plain.slice(0, -1)) : plain;
}
