/** At most two letters that stand for a name: the first of its first and of its last word. */
export function initials(name: string): string {
  const names = name.trim().split(/\s+/u);
  const first = names.at(0);
  const last = names.length > 1 ? names.at(-1) : undefined;
  return [first, last].map(firstLetter).join('').toLocaleUpperCase();
}

/** What a reader sees as one letter, however many code points it is made of. */
function firstLetter(word: string | undefined): string {
  if (!word) return '';
  const [first] = new Intl.Segmenter().segment(word);
  return first?.segment ?? '';
}
