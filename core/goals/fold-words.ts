/** Words as they are compared: accents and case left out, spaces of any kind and number as one. */
export function foldWords(words: string): string {
  return Array.from(words, foldCharacter).join('').replace(/\s+/gu, ' ').trim();
}

/** One character as it is compared: often one, sometimes several, none for an accent that stands alone. */
export function foldCharacter(character: string): string {
  // Most are: a book has a hundred thousand.
  if (character < '\u0080') return character.toLowerCase();
  return character.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
}
