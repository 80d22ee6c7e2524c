import { foldCase } from '#core/text/calendar-words.ts';

/** A word as it is compared, and where it stands in the text it was read from. */
export type WordAt = { word: string; from: number; to: number };

// Scripts that write no spaces: each sign is a word of its own.
const form = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]|[[\p{L}\p{N}\p{M}]--[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]]+/gv;

const plainForm = /[a-z0-9]+/g;

// oxlint-disable-next-line no-control-regex
const isPlain = /^[\0-\x7f]*$/;

/** Letters that Unicode does not take apart. */
const apart: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ı', 'i'],
]);

/** The words of a text, in lower case and without accents, each with its place. */
export function wordsOf(text: string): WordAt[] {
  if (isPlain.test(text)) return Array.from(text.toLowerCase().matchAll(plainForm), wordAt);
  return Array.from(foldCase(text).matchAll(form), (found) => {
    const { word, ...place } = wordAt(found);
    return { word: word.replace(/\p{M}/gu, '').replace(/[ßæœøłđı]/g, (letter) => apart.get(letter) ?? letter), ...place };
  }).filter(({ word }) => word !== '');
}

function wordAt(found: RegExpExecArray): WordAt {
  return { word: found[0], from: found.index, to: found.index + found[0].length };
}
