import { fewestForCapitals, mostCapitals } from './thresholds.ts';

/** Capitalised in the middle of an English sentence, and nobody’s name. */
const neverNames = new Set(
  (
    'i i’m i’d i’ll i’ve monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
    'january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'christmas easter english german french spanish european american ok people product process god'
  ).split(' '),
);

/** What ends a sentence, or opens one: after it a capital says nothing. */
const opens = /[.!?:;…–—"“”„([→>·-]\s*$/u;

/**
 * Capitalised words inside sentences, neighbours together (`Ines Moreau`): what may be a name. Not those a sentence
 * begins with, nor those behind “the” or “a” (“the Platform team”), nor words with capitals inside (`GitHub`, `API`).
 */
export function capitalisedIn(text: string): { value: string; from: number }[] {
  const found: { value: string; from: number; to: number }[] = [];
  for (const { 0: word, index } of text.matchAll(/(?<![@#\p{L}\p{N}_/.-])\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)*(?![\p{L}\p{N}_])/gu)) {
    const before = text.slice(0, index);
    if (before.trim() === '' || opens.test(before) || neverNames.has(word.toLowerCase())) continue;
    if (/(?:^|\s)(?:the|a|an)\s+$/iu.test(before)) continue;
    const last = found.at(-1);
    if (last && text.slice(last.to, index) === ' ') found.splice(-1, 1, { value: `${last.value} ${word}`, from: last.from, to: index + word.length });
    else found.push({ value: word, from: index, to: index + word.length });
  }
  return found.map(({ value, from }) => ({ value, from }));
}

/** Whether capitals tell names in these texts: of the words inside sentences few have one. */
export function capitalsTellNames(texts: readonly string[]): boolean {
  let [all, capital] = [0, 0];
  for (const text of texts) {
    const [, ...inside] = text.match(/\p{L}[\p{L}’'-]+/gu) ?? [];
    all += inside.length;
    capital += inside.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length;
  }
  return all < fewestForCapitals || capital / all <= mostCapitals;
}
