import { addDays } from '#core/day.ts';
import { slotsOf } from './bumps.ts';
import { newestEvidence, ofPage } from './evidence.ts';
import type { Signal } from './signal-shape.ts';
import { bumpedFrom, bumpedSlots, fewestSlots, lateFrom, windowDays } from './thresholds.ts';
import { isBlankPage, type Told } from './told.ts';

/** The one-on-one is moved and skipped too often to be counted on. Who did it is not said: it takes two to let it slip. */
export function bumped({ book, today }: Told): Signal[] {
  const from = addDays(today, -windowDays);
  const slots = slotsOf(book)
    .filter(({ on, is }) => on.day >= from && is !== 'planned' && (is !== 'held' || !isBlankPage(on)))
    .slice(0, bumpedSlots);
  const bumps = slots.filter(({ is }) => is !== 'held');
  const late = bumps.filter((slot) => slot.late).length;
  if (slots.length < fewestSlots || (bumps.length < bumpedFrom && late < lateFrom)) return [];
  const skipped = bumps.filter(({ is }) => is === 'skipped').length;
  return [
    {
      kind: 'bumped',
      moved: bumps.length - skipped,
      skipped,
      late,
      of: slots.length,
      evidence: newestEvidence(bumps.map(({ on }) => ofPage(on))),
      trying: 'agree-a-slot',
      strength: bumps.length / slots.length,
    },
  ];
}
