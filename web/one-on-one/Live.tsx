import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { CatchBoundary } from '@tanstack/react-router';
import { lazy, Suspense, type ReactNode } from 'react';
import { api } from '#web/api/client.ts';
import type { Me, OneOnOne } from '#web/api/shapes.ts';
import { Button } from '#web/design/Button.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { words } from '#web/words/words.ts';
import styles from './live.module.css';

// On its way as soon as this file is: a link that is hovered over fetches both.
const live = import('#web/page/LivePage.tsx');
const LivePage = lazy(() => live.then((module) => ({ default: module.LivePage })));
const LiveCover = lazy(() => live.then((module) => ({ default: module.LiveCover })));

type OfPage = { pageId: string; oneOnOne: OneOnOne; me: Me };

/** The page the two meet on. */
export function PlannedPage(props: OfPage) {
  return (
    <Live>
      <Page {...props} mode="planned" />
    </Live>
  );
}

/** A held page that was reopened. */
export function AmendedPage(props: OfPage) {
  return (
    <Live>
      <Page {...props} mode="amend" />
    </Live>
  );
}

/** Why the two meet and what they agreed. */
export function Cover({ oneOnOne, me }: Omit<OfPage, 'pageId'>) {
  return (
    <Live>
      <LiveCover oneOnOne={oneOnOne} me={me} />
    </Live>
  );
}

function Page({ pageId, oneOnOne, me, mode }: OfPage & { mode: 'planned' | 'amend' }) {
  const { data: read } = useSuspenseQuery(api.pages.read.queryOptions({ input: { id: pageId } }));
  // Of this book alone: what others call something stays in their rooms.
  const { data: themes } = useQuery(api.themes.ofOneOnOne.queryOptions({ input: { id: oneOnOne.id } }));
  return <LivePage read={read} oneOnOne={oneOnOne} me={me} mode={mode} {...(themes && { themes })} />;
}

/** Holds what is live apart from the rest: where it does not open, the book can still be read. */
function Live({ children }: { children: ReactNode }) {
  return (
    <CatchBoundary getResetKey={() => 'live'} errorComponent={NotOpened}>
      <Suspense fallback={<p className={styles.opening}>{words('shell.opening')}</p>}>{children}</Suspense>
    </CatchBoundary>
  );
}

function NotOpened({ error, reset }: { error: unknown; reset: () => void }) {
  return (
    <div className={styles.broken}>
      <Problem error={error} />
      <Button onClick={reset}>{words('shell.try-again')}</Button>
    </div>
  );
}
