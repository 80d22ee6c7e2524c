import type { Page } from '#core/page.ts';
import { isAsked, isOfThisPage, type Line } from './lines.ts';
import type { Nudge } from './nudge.ts';
import { minutesOfSilence } from './thresholds.ts';

/** A question of the one who leads, and below it their own answer, before the other said a word. */
export function ownAnswer(lines: readonly Line[], leader: string): Nudge | null {
  for (const { bullet, below } of lines) {
    const first = below[0];
    if (!first || bullet.by !== leader || !isAsked(bullet) || !isOfThisPage(bullet)) continue;
    const onlyTheirs = below.every(({ by }) => by === leader);
    if (onlyTheirs && first.kind === 'note' && !isAsked(first)) return { kind: 'own-answer', bullet: bullet.id, answer: first.id };
  }
  return null;
}

/**
 * A question that was just written, while the two talk, with nothing below it yet: `talked` whole minutes into the talk.
 * When it was written is known to the minute, by the section that held the floor then.
 */
export function silence(lines: readonly Line[], { floor }: Pick<Page, 'floor'>, talked: number): Nudge | null {
  const last = Object.keys(floor).map(Number).toSorted((one, other) => other - one)[0];
  if (last === undefined || talked - last > minutesOfSilence) return null;
  const inSection = lines.filter(({ section }) => section.key === floor[String(last)]);
  const latest = inSection.at(-1);
  if (!latest || !isAsked(latest.bullet) || !isOfThisPage(latest.bullet)) return null;
  return { kind: 'silence', bullet: latest.bullet.id };
}
