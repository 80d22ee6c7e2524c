import type { Index } from './book-index.ts';
import { excerptOf } from './excerpt.ts';
import { filterFor } from './filters.ts';
import type { Answer, Found } from './found-shape.ts';
import { firmPart, likeness, likenessOf, type Asked } from './likeness.ts';
import { isEmpty, type Query } from './query.ts';
import { mostFound } from './thresholds.ts';

/**
 * What a person finds in the indexes of their books and private notes: lines in which every word that is asked for
 * stands (the unfinished one may go on, long ones may have a slip near the end), best first: lines with every word
 * as asked, then those in which one goes on, then those with a slip; among equally good ones the newest first.
 * Lines of one thread are one result, its newest. Gives at most `mostFound`. An empty query finds nothing.
 */
export function search(indexes: readonly Index[], query: Query, person: string): Answer {
  const { unknown } = query;
  if (isEmpty(query)) return { found: [], total: 0, unknown };
  const hits = indexes.map((index) => hitsIn(index, query, person));
  const best = hits.flatMap(bestHits).toSorted(bestFirst).slice(0, mostFound);
  return { found: best.map((hit) => show(hit, query, person)), total: hits.reduce((sum, { total }) => sum + total, 0), unknown };
}

/** What was found in an index, by the number of the thread: its newest line, how good it is, on how many pages it was found. */
type Hits = { index: Index; total: number; lines: Int32Array; goodness: Uint8Array; pages: Uint16Array };

type Hit = { index: Index; line: number; goodness: number; pages: number };

// Nearly every line has a word that begins with the one letter typed so far: so no object is made for each.
function hitsIn(index: Index, query: Query, person: string): Hits {
  const all = goodnessOfLines(index, query.words);
  const passes = filterFor(query, index.room, person);
  const lines = new Int32Array(index.threads.length).fill(-1);
  const last = new Int32Array(index.threads.length);
  const goodness = new Uint8Array(index.threads.length);
  const pages = new Uint16Array(index.threads.length);
  let total = 0;
  for (const [at, line] of index.lines.entries()) {
    const good = all ? (all[at] ?? 0) : likeness.same;
    if (good === 0 || !passes(line)) continue;
    const thread = index.threads[at] ?? 0;
    const isNew = lines[thread] === -1;
    if (isNew) {
      lines[thread] = at;
      total++;
    }
    if (isNew || index.lines[last[thread] ?? 0]?.pageId !== line.pageId) pages[thread] = (pages[thread] ?? 0) + 1;
    last[thread] = at;
    goodness[thread] = Math.max(goodness[thread] ?? 0, good);
  }
  return { index, total, lines, goodness, pages };
}

/** The best of an index, at most `mostFound`, best first. Threads are numbered from the newest, so of equally good ones those come first. */
function bestHits({ index, lines, goodness, pages }: Hits): Hit[] {
  const best: Hit[] = [];
  for (const wanted of [likeness.same, likeness.begins, likeness.slipped]) {
    for (const [thread, line] of lines.entries()) {
      if (best.length === mostFound) return best;
      if (line !== -1 && goodness[thread] === wanted) best.push({ index, line, goodness: wanted, pages: pages[thread] ?? 0 });
    }
  }
  return best;
}

function bestFirst(one: Hit, other: Hit): number {
  return other.goodness - one.goodness || whenSaid(other) - whenSaid(one);
}

function whenSaid({ index, line }: Hit): number {
  return index.lines[line]?.at ?? 0;
}

/** How good each line is: as good as the word that fits least; 0 where one is missing. Null where no words are asked for. */
function goodnessOfLines(index: Index, words: readonly Asked[]): Uint8Array | null {
  let all: Uint8Array | null = null;
  for (const asked of words) {
    const one = new Uint8Array(index.lines.length);
    for (const [at, good] of wordsLike(index.words, asked)) {
      for (const line of index.places[at] ?? []) one[line] = Math.max(one[line] ?? 0, good);
    }
    all = all ? all.map((good, line) => Math.min(good, one[line] ?? 0)) : one;
  }
  return all;
}

/** The words like the one that is asked for. They all begin alike, so they stand together. */
function* wordsLike(words: readonly string[], asked: Asked): Generator<[at: number, like: number]> {
  const beginning = firmPart(asked.word);
  for (let at = firstFrom(words, beginning); words[at]?.startsWith(beginning); at++) {
    const like = likenessOf(words[at] ?? '', asked);
    if (like !== null) yield [at, like];
  }
}

/** The place of the first word that does not come before `word`. */
function firstFrom(words: readonly string[], word: string): number {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((words[middle] ?? '') < word) from = middle + 1;
    else to = middle;
  }
  return from;
}

function show({ index, line: at, pages }: Hit, { words }: Query, person: string): Found {
  const { id, manager, report } = index.room;
  const line = index.lines[at];
  if (!line) throw new RangeError('a hit names a line of its index');
  const { thread: _, at: _at, text, ...about } = line;
  const other = manager.id === person ? report.name : manager.name;
  return { oneOnOneId: id, other, ...about, ...excerptOf(text, words), pages };
}
