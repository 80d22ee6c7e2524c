import type { Book } from '#core/book.ts';
import { addDays } from '#core/day.ts';
import { kinds } from '#core/page.ts';
import { piecesOf } from '#core/words-in-text.ts';
import { capitalisedIn, capitalsTellNames } from './capitals.ts';
import { newestEvidence, ofBullet } from './evidence.ts';
import type { Name } from './name-shape.ts';
import { raisedOn, type Raised } from './raised.ts';
import { nameDays, namePages } from './thresholds.ts';
import { tell } from './told.ts';

/**
 * Names that keep coming up in what the two write (N2), with the kinds of the lines they stand in, those on most pages
 * first: `@name`, and capitalised words that are not only how a sentence begins. Not the two themselves. For the two alone.
 */
export function namesOf(book: Book, now: number): Name[] {
  const { pages, today } = tell(book, now);
  const from = addDays(today, -nameDays);
  const raised = raisedOn(pages.filter(({ day }) => day >= from));
  const readsCapitals = capitalsTellNames(raised.map(({ bullet }) => bullet.text));
  const lines = raised.map((line) => ({ line, names: namesIn(line.bullet.text, readsCapitals) }));
  const own = new Set([book.manager, book.report].flatMap(({ name }) => [firstOf(name), keyOf(name)]));
  const known = new Set(lines.flatMap(({ names }) => names.map(firstOf)).filter((key) => !own.has(key)));
  return [...known]
    .map((key) => nameFrom(key, lines.filter(({ line, names }) => names.some((name) => firstOf(name) === key) || beginsWith(line.bullet.text, key))))
    .filter(({ pages: on }) => on >= namePages)
    .toSorted((one, other) => other.pages - one.pages || other.lines - one.lines || (one.name < other.name ? -1 : 1));
}

type Line = { line: Raised; names: string[] };

function namesIn(text: string, readsCapitals: boolean): string[] {
  const mentioned = piecesOf(text).flatMap(({ is, value }) => (is === 'who' ? [value.replaceAll(/[_.]/g, ' ')] : []));
  return readsCapitals ? [...mentioned, ...capitalisedIn(text).map(({ value }) => value)] : mentioned;
}

function nameFrom(key: string, lines: readonly Line[]): Name {
  const spelt = lines.flatMap(({ names }) => names.filter((name) => firstOf(name) === key)).map(titled);
  const byKind = kinds.map((kind) => ({ kind, lines: lines.filter(({ line }) => line.bullet.kind === kind).length }));
  const days = lines.map(({ line }) => line.on.day).toSorted();
  return {
    name: mostWritten(spelt),
    lines: lines.length,
    pages: new Set(lines.map(({ line }) => line.on.id)).size,
    kinds: byKind.filter((each) => each.lines > 0).toSorted((one, other) => other.lines - one.lines),
    last: days.at(-1) ?? '',
    evidence: newestEvidence(lines.map(({ line }) => ofBullet(line.on, line.bullet))),
  };
}

/** Where a name is known from elsewhere, a sentence that begins with it speaks of it too. */
function beginsWith(text: string, key: string): boolean {
  return [...text.matchAll(/(?:^|[.!?:;…–—("“]\s*)(\p{Lu}\p{Ll}+)(?![\p{L}\p{N}])/gu)].some(([, word = '']) => keyOf(word) === key);
}

function mostWritten(spelt: readonly string[]): string {
  const times = new Map<string, number>();
  for (const name of spelt) times.set(name, (times.get(name) ?? 0) + 1);
  const [best] = [...times].toSorted(([one, count], [other, others]) => others - count || (one < other ? -1 : 1));
  return best?.[0] ?? '';
}

function titled(name: string): string {
  return name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function firstOf(name: string): string {
  return keyOf(name.trim().split(/\s+/)[0] ?? '');
}

function keyOf(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]s$/, '');
}
