import { newestEvidence, ofPage } from './evidence.ts';
import type { Signal } from './signal-shape.ts';
import { slopeOf } from './slope.ts';
import { fewestCheckIns, heavyFrom, lowUpTo, recentCheckIns, steepEnough } from './thresholds.ts';
import type { Told } from './told.ts';

/** A person’s mood goes down over several check-ins, to where it matters. */
export function energySinking(told: Told): Signal[] {
  return ofEach(told, 'mood', (values) => -slopeOf(values) >= steepEnough && (values.at(-1) ?? lowUpTo) <= lowUpTo).map((line) => ({
    kind: 'energy-sinking',
    ...line,
    trying: 'ask-energy',
  }));
}

/** A person’s load goes up over several check-ins, to where it matters. */
export function loadRising(told: Told): Signal[] {
  return ofEach(told, 'load', (values) => slopeOf(values) >= steepEnough && (values.at(-1) ?? 0) >= heavyFrom).map((line) => ({
    kind: 'load-rising',
    ...line,
    trying: 'take-something-off',
  }));
}

function ofEach({ book, pages }: Told, of: 'mood' | 'load', isTrend: (values: readonly number[]) => boolean) {
  return [book.report.id, book.manager.id].flatMap((person) => {
    const checkIns = pages.flatMap((on) => {
      const answer = person === null ? undefined : on.answers.checkIn[person];
      return answer ? [{ on, value: answer[of] }] : [];
    });
    const recent = checkIns.slice(0, recentCheckIns).toReversed();
    const values = recent.map(({ value }) => value);
    if (person === null || recent.length < fewestCheckIns || !isTrend(values)) return [];
    return [{ person, values, evidence: newestEvidence(recent.map(({ on }) => ofPage(on))), strength: Math.min(1, 0.6 + Math.abs(slopeOf(values)) / 2) }];
  });
}
