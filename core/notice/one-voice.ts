import { ofPage, newestEvidence } from './evidence.ts';
import type { Signal } from './signal-shape.ts';
import { bumpedSlots, equalsAim, fewestPages, offAimEquals, offAimManaged, reportsAim } from './thresholds.ts';
import type { Told } from './told.ts';
import { sharesOf } from './voices.ts';

/**
 * It has become one person’s meeting: what both felt says so, or what was raised and what was written say so together.
 * Written words alone do not: one of the two may just be the one who types. Between equals either can be that person.
 */
export function oneVoice({ book, own }: Told): Signal[] {
  const pages = own.slice(0, bumpedSlots);
  if (pages.length < fewestPages) return [];
  const shares = sharesOf(book, pages);
  const isManaged = book.relation === 'managed';
  const lowest = isManaged ? reportsAim - offAimManaged : equalsAim - offAimEquals;
  const manager = far(shares, (share) => lowest - share);
  // In a managed one-on-one a meeting that is all the report’s is what it is for.
  const report = isManaged ? null : far(shares, (share) => share - (100 - lowest));
  const most = manager ?? report;
  if (most === null) return [];
  const voice = manager === null ? 'report' : 'manager';
  return [
    {
      kind: 'one-voice',
      voice,
      shares,
      evidence: newestEvidence(pages.map(ofPage)),
      trying: isManaged ? 'report-opens' : 'other-opens',
      strength: Math.min(1, 0.5 + most / 100),
    },
  ];
}

/** How many points beyond the limit, where it counts; null where it does not. */
function far({ topics, words, spoken }: Record<'topics' | 'words' | 'spoken', number | null>, beyond: (share: number) => number): number | null {
  const off = (share: number | null) => (share !== null && beyond(share) > 0 ? beyond(share) : null);
  const felt = off(spoken);
  if (felt !== null) return felt;
  const [raised, written] = [off(topics), off(words)];
  // Where the two say that they spoke evenly, they know better than their lines.
  return raised !== null && written !== null && spoken === null ? Math.max(raised, written) : null;
}
