import { lazy, Suspense } from 'react';
import type { InMargin } from '#web/one-on-one/in-margin.ts';
import styles from './nudges.module.css';

const LiveNudge = lazy(() => import('./LiveNudge.tsx').then((module) => ({ default: module.LiveNudge })));

/** The place of one quiet line. It is kept free, so that nothing moves when a line comes or goes. */
export function Nudge({ oneOnOne, me }: InMargin) {
  if (!oneOnOne.planned) return null;
  return (
    <div className={styles.place}>
      <Suspense>
        <LiveNudge key={oneOnOne.planned.id} pageId={oneOnOne.planned.id} oneOnOne={oneOnOne} me={me} />
      </Suspense>
    </div>
  );
}
