import type { Evidence } from '#core/notice/signal-shape.ts';
import { OnDay } from './OnDay.tsx';

/** The days something is drawn from, oldest first: each page once, however many lines of it say so. */
export function Days({ evidence }: { evidence: readonly Evidence[] }) {
  const pages = new Map(evidence.toReversed().map(({ page, day }) => [page, day]));
  return [...pages].map(([page, day]) => <OnDay key={page} page={page} day={day} />);
}
