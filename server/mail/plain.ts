// What moves a cursor, hides, or turns the direction of what follows: none of it is part of a name or a line.
const unseen = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;

/** Words on one line, as they can stand in a header or a paragraph: what somebody typed cannot begin a new one. */
export const plain = (words: string): string => words.replaceAll(/\s+/gu, ' ').replaceAll(unseen, '').trim();
