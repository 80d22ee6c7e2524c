import type { Book, BookPage } from '#core/book.ts';
import type { Kind } from '#core/page.ts';
import { threadIds } from './joined.ts';
import { shortened } from './shortened.ts';
import { similarityOfWords } from './similarity.ts';
import type { SinceLine } from './since-shape.ts';
import { standingsOn, type Standing } from './standings.ts';
import { followedUpFrom, mostLines } from './thresholds.ts';
import { wordsOf } from './words-of.ts';

/** Kinds that wish for an answer, those that weigh more first. Wins, learnings and decisions stand by themselves. */
const wishes: readonly Kind[] = ['blocker', 'career', 'feedback', 'topic', 'note'];

/**
 * What a person raised last time and nobody followed up: it neither goes on to this page nor is done or dropped, nobody
 * but them wrote below it, and no line of this page speaks of it.
 */
export function mentioned(book: Book, last: BookPage, now: BookPage, person: string): SinceLine[] {
  const idOf = threadIds(book.records);
  const standNow = standingsOn(now).map(({ bullet }) => ({ thread: idOf(bullet.id), words: wordsOf(bullet.text) }));
  const answered = answeredOn(last, person);
  const isFollowedUp = ({ bullet }: Standing) => {
    const words = wordsOf(bullet.text);
    return standNow.some((line) => line.thread === idOf(bullet.id) || similarityOfWords(line.words, words) >= followedUpFrom);
  };
  return standingsOn(last)
    .filter(({ bullet }) => bullet.by === person && bullet.state === 'open' && wishes.includes(bullet.kind))
    .filter((standing) => !answered.has(standing.bullet.id) && !isFollowedUp(standing))
    .toSorted((one, other) => wishes.indexOf(one.bullet.kind) - wishes.indexOf(other.bullet.kind) || longerFirst(one, other))
    .slice(0, mostLines)
    .map(({ section, bullet }) => ({
      is: 'mentioned',
      page: last.id,
      day: last.day,
      person,
      bullet: bullet.id,
      text: shortened(bullet.text),
      section,
    }));
}

/** Who says more about a thing, by common sense, cares more for it. Ids only so that the order is always the same. */
function longerFirst(one: Standing, other: Standing): number {
  return other.bullet.text.length - one.bullet.text.length || (one.bullet.id < other.bullet.id ? -1 : 1);
}

/** Bullets under which somebody else wrote. */
function answeredOn({ page }: BookPage, person: string): Set<string> {
  const answered = new Set<string>();
  for (const { bullets } of page.sections) {
    const above: typeof bullets = [];
    for (const bullet of bullets) {
      while ((above.at(-1)?.indent ?? -1) >= bullet.indent) above.pop();
      if (bullet.by !== person && bullet.text.trim() !== '') for (const { id } of above) answered.add(id);
      above.push(bullet);
    }
  }
  return answered;
}
