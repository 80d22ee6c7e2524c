import { lazy, Suspense, useState, type ReactNode } from 'react';
import { canBeFinished, isOpen } from '#core/carry.ts';
import type { Bullet, Page } from '#core/page.ts';
import type { OneOnOne, ReadPage } from '#web/api/shapes.ts';
import { sentenceFor } from '#web/api/sentence-for.ts';
import { Button } from '#web/design/Button.tsx';
import { Notice } from '#web/design/Notice.tsx';
import { Sheet } from '#web/design/Sheet.tsx';
import { words } from '#web/words/words.ts';
import type { Status } from '../connection/kept.ts';
import type { OpenDocument } from '../connection/open-document.ts';
import type { Whereabouts } from '../connection/presence.ts';
import { personOf, type Pair } from '../people.ts';
import { usePage } from '../use-page.ts';
import { Fates } from './Fates.tsx';
import { Finds } from './Finds.tsx';
import { NextTime } from './NextTime.tsx';
import { nextSlot, type When } from './next-time.ts';
import { RecapLines } from './RecapLines.tsx';
import { Reflect } from './Reflect.tsx';
import { useClosing } from './use-closing.ts';
import styles from './wrap-up.module.css';

const RecapOutside = lazy(async () => ({ default: (await import('./RecapOutside.tsx')).RecapOutside }));

type WrapUpProps = {
  open: OpenDocument;
  status: Status;
  read: ReadPage;
  oneOnOne: OneOnOne;
  pair: Pair;
  today: string;
  others: Whereabouts;
  onClose: () => void;
};

/** The sheet at the end: what becomes of the actions, two lines, the next date. One press closes the page. */
export function WrapUp({ open, status, read, oneOnOne, pair, today, others, onClose }: WrapUpProps) {
  const page = usePage(open.document);
  const { actions, alsoOpen } = useUndecided(page);
  const [slot] = useState(() => nextSlot(oneOnOne, read, Date.now()));
  const [when, setWhen] = useState<When>(slot);
  const closing = useClosing({ open, me: pair.me.id, today });
  const along = page.sections.flatMap(({ bullets }) => bullets).filter(isOpen).length;
  const isSameSlot = when.day === slot.day && when.time === slot.time;
  const isComplete = when.day !== '' && when.time !== '';
  return (
    <Sheet
      title={words('page.wrap-up', { name: pair.other.shortName })}
      text={others === 'on-sheet' ? words('page.wrap-up.there', { name: pair.other.shortName }) : undefined}
      onClose={onClose}
    >
      <div className={styles['parts']}>
        <Part title={words('page.wrap-up.took-on')} aside={countsOf(actions, pair)}>
          {actions.length > 0 ? (
            <Fates bullets={actions} oneOnOneId={oneOnOne.id} open={open} pair={pair} today={today} />
          ) : (
            <p className={styles['none']}>{words('page.wrap-up.no-actions')}</p>
          )}
          {alsoOpen.length > 0 && (
            <>
              <h3 className={styles['also']}>{words('page.wrap-up.open')}</h3>
              <Fates bullets={alsoOpen} oneOnOneId={oneOnOne.id} open={open} pair={pair} today={today} />
            </>
          )}
        </Part>
        <Part title={words('page.wrap-up.lines')} aside={words('page.wrap-up.lines.text')}>
          <RecapLines open={open} page={page} pair={pair} oneOnOne={oneOnOne} canWrite={!closing.isPending} />
          <Finds page={page} />
        </Part>
        <Part title={words('page.wrap-up.when')} aside={words(isSameSlot ? 'page.wrap-up.same-slot' : 'page.wrap-up.moved')}>
          <NextTime slot={slot} when={when} onChange={setWhen} today={today} oneOnOne={oneOnOne} along={along} />
        </Part>
        <Suspense>
          <RecapOutside oneOnOneId={oneOnOne.id} page={page} pair={pair} when={when} />
        </Suspense>
        <div className={styles['foot']}>
          <Reflect read={read} pair={pair} />
          <Button look="primary" disabled={closing.isPending || !isComplete} onClick={() => closing.mutate(when)}>
            {words(closing.isPending ? 'page.wrap-up.closing' : 'page.wrap-up.close')}
          </Button>
        </div>
        {closing.isPending && status.is !== 'saved' && (
          <Notice>{words(status.is === 'offline' ? 'page.wrap-up.offline' : 'page.wrap-up.unsaved')}</Notice>
        )}
        {closing.error && (
          <div role="alert">
            <Notice>{words('page.wrap-up.failed', { why: sentenceFor(closing.error) })}</Notice>
          </div>
        )}
      </div>
    </Sheet>
  );
}

function Part({ title, aside, children }: { title: string; aside: string; children: ReactNode }) {
  return (
    <section className={styles['part']}>
      <h2 className={styles['partTitle']}>
        {title} <span>{aside}</span>
      </h2>
      {children}
    </section>
  );
}

/** The actions, and the topics and blockers that are open or were when the sheet was: a press can be taken back. */
function useUndecided({ sections }: Page): { actions: Bullet[]; alsoOpen: Bullet[] } {
  const bullets = sections
    .flatMap((section) => section.bullets)
    .filter((bullet) => canBeFinished(bullet) && bullet.text.trim() !== '');
  const [openAtFirst] = useState(() => new Set(bullets.filter(isOpen).map(({ id }) => id)));
  return {
    actions: bullets.filter(({ kind }) => kind === 'action'),
    alsoOpen: bullets.filter((bullet) => bullet.kind !== 'action' && (isOpen(bullet) || openAtFirst.has(bullet.id))),
  };
}

/** `Maya 2 · Sam 1`. */
function countsOf(actions: readonly Bullet[], pair: Pair): string {
  return [pair.me, pair.other]
    .map((person) => ({ person, count: actions.filter(({ owner }) => personOf(pair, owner) === person).length }))
    .filter(({ count }) => count > 0)
    .map(({ person, count }) => words('page.wrap-up.count', { name: person.shortName, count: String(count) }))
    .join(' · ');
}
