import type { BookPage } from '#core/book.ts';
import { isOpen } from '#core/carry.ts';
import { addDays } from '#core/day.ts';
import type { Kind } from '#core/page.ts';
import { similarityOfWords } from '#core/thread/similarity.ts';
import { meetingsWaited, threadsOf, type Standing } from '#core/thread/standings.ts';
import { followedUpFrom } from '#core/thread/thresholds.ts';
import { wordsOf } from '#core/thread/words-of.ts';
import { newestEvidence, ofBullet } from './evidence.ts';
import { bringsUp } from './raised.ts';
import type { Signal } from './signal-shape.ts';
import { fewestPages, leftOpenFrom, lostFrom, lostShare, threadDays } from './thresholds.ts';
import type { Told } from './told.ts';

/** Kinds that wish for an answer. */
const wishes: ReadonlySet<Kind> = new Set(['topic', 'blocker', 'career']);

/**
 * What is raised is not heard of again: it was taken off the page without a word, no later page speaks of it, or it was
 * left open again and again. Pages from older notes do not count: what became of their lines is not known.
 */
export function noThread({ book, own, planned, today }: Told): Signal[] {
  const from = addDays(today, -threadDays);
  const pages = own.filter(({ day }) => day >= from);
  if (pages.length < fewestPages) return [];
  const later = planned ? [planned, ...pages] : pages;
  const wordsOn = new Map(later.map((on) => [on.id, linesOf(on)] as const));
  const raised = [...threadsOf({ pages: later, records: book.records }).values()].filter(([first]) => first && wishesForAnswer(first, planned));
  const lost = raised.filter((standings) => isLost(standings, later, wordsOn));
  if (lost.length < lostFrom || lost.length < raised.length * lostShare) return [];
  const evidence = lost.flatMap(([first]) => (first ? [ofBullet(first.on, first.bullet)] : []));
  return [
    {
      kind: 'no-thread',
      lines: lost.length,
      of: raised.length,
      evidence: newestEvidence(evidence),
      trying: 'first-line-last-time',
      strength: Math.min(1, 0.4 + lost.length / raised.length / 2),
    },
  ];
}

type Lines = { bullet: string; words: ReturnType<typeof wordsOf> }[];

function linesOf({ page }: BookPage): Lines {
  const said = [...Object.values(page.recap), ...Object.values(page.checkIns).flatMap((checkIn) => Object.values(checkIn))];
  return [
    ...page.sections.flatMap(({ bullets }) => bullets.map(({ id, text }) => ({ bullet: id, words: wordsOf(text) }))),
    ...said.map((text) => ({ bullet: '', words: wordsOf(text) })),
  ];
}

function wishesForAnswer({ on, bullet }: Standing, planned: BookPage | null): boolean {
  return on !== planned && wishes.has(bullet.kind) && bringsUp(bullet) && bullet.carried === 0 && bullet.since === null;
}

function isLost(standings: readonly Standing[], pages: readonly BookPage[], wordsOn: ReadonlyMap<string, Lines>): boolean {
  const last = standings.at(-1);
  if (!last || last.bullet.state !== 'open') return false;
  // Left open on a blocker is in the way, and no fault of memory: `blocker` says so.
  if (last.bullet.kind === 'topic' && isOpen(last.bullet) && meetingsWaited(standings) >= leftOpenFrom) return true;
  const after = pages.filter(({ startsAt }) => startsAt > last.on.startsAt);
  // Until the two have met again it is too early to say.
  if (!after.some(({ state }) => state === 'held')) return false;
  const words = wordsOf(last.bullet.text);
  return !after.some(({ id }) => wordsOn.get(id)?.some((line) => similarityOfWords(line.words, words) >= followedUpFrom));
}
