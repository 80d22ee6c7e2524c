import { minutesHeld } from '#core/care/floor.ts';
import type { Page } from '#core/page.ts';
import { isAsked, type Line } from './lines.ts';
import type { Nudge } from './nudge.ts';
import { minutesAhead, minutesBefore, mostTopics, statusLines, statusWords } from './thresholds.ts';

/** More topics of the one who leads than the meeting of the other holds. */
export function manyTopics(lines: readonly Line[], leader: string): Nudge | null {
  const topics = lines.filter(({ bullet }) => bullet.kind === 'topic' && bullet.state === 'open' && bullet.by === leader);
  return topics.length > mostTopics ? { kind: 'many-topics', bullets: topics.map(({ bullet }) => bullet.id) } : null;
}

/** Nothing but how work is going: every line written for this page, and enough of them. */
export function allStatus(lines: readonly Line[]): Nudge | null {
  const written = lines.filter(({ bullet }) => bullet.since === null);
  if (written.length < statusLines || !written.every(isStatus)) return null;
  return { kind: 'all-status', bullets: written.map(({ bullet }) => bullet.id) };
}

/** Product has held the floor longest, well into the talk. */
export function productLongest(page: Pick<Page, 'sections' | 'floor'>, talked: number): Nudge | null {
  if (talked < minutesBefore) return null;
  const { product = 0, ...others } = minutesHeld(page, talked);
  const next = Math.max(0, ...Object.values(others));
  return product >= next + minutesAhead ? { kind: 'product-longest', section: 'product', minutes: product } : null;
}

const status = new RegExp(`(?<![\\p{L}\\p{N}])(?:${statusWords.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** A note in Product, or one that sounds like status wherever it stands. Whatever asks or has a kind of its own is more. */
function isStatus({ bullet, section }: Line): boolean {
  return bullet.kind === 'note' && !isAsked(bullet) && (section.key === 'product' || status.test(bullet.text));
}
