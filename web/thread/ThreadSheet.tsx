import { useQuery } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import { hasCode } from '#web/api/sentence-for.ts';
import { Problem } from '#web/design/Notice.tsx';
import { Sheet } from '#web/design/Sheet.tsx';
import { personOf, type Pair } from '#web/page/people.ts';
import { shortDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import type { Thread } from '#core/thread/thread-shape.ts';
import { AskKind } from './AskKind.tsx';
import { endingWords } from './ending-words.ts';
import { Joinings } from './Joinings.tsx';
import { StoodOn } from './StoodOn.tsx';
import styles from './thread.module.css';

type ThreadSheetProps = { oneOnOneId: string; bullet: string; pair: Pair; today: string; timeZone: string; onClose: () => void };

/** The way of a bullet through the pages: where it stood and as what, how long it waited, how it ended. */
export function ThreadSheet({ oneOnOneId, bullet, pair, today, timeZone, onClose }: ThreadSheetProps) {
  const read = useQuery(api.thread.read.queryOptions({ input: { id: oneOnOneId, bullet }, staleTime: 0 }));
  const thread = read.data;
  // What was just written is not on a page yet, as far as the server knows.
  const isNew = hasCode(read.error, 'NOT_FOUND');
  const last = thread?.stood.findLast((stood) => stood.bullet.id === bullet);
  // Not before it is here: focus begins on the first of its pages.
  if (read.isLoading) return null;
  return (
    <Sheet title={last?.bullet.text ?? words('thread.open')} text={thread && aboutThread(thread, pair, today)} onClose={onClose}>
      {read.isPending && <p className={styles.where}>{words('thread.reading')}</p>}
      {isNew ? <p>{words('thread.only-here')}</p> : <Problem error={thread ? null : read.error} />}
      {thread && (
        <>
          <ol className={styles.way} aria-label={words('thread.way')}>
            {thread.stood.map((stood, index) => (
              <StoodOn
                key={`${stood.page} ${stood.bullet.id}`}
                stood={stood}
                before={thread.stood[index - 1] ?? null}
                oneOnOneId={oneOnOneId}
                pair={pair}
                today={today}
                onLeave={onClose}
              />
            ))}
          </ol>
          <p className={styles.ending}>{endingWords(thread, today)}</p>
          <Joinings thread={thread} oneOnOneId={oneOnOneId} pair={pair} today={today} timeZone={timeZone} />
          {(thread.asks || thread.named) && (
            <AskKind thread={thread} bullet={bullet} oneOnOneId={oneOnOneId} pair={pair} today={today} timeZone={timeZone} />
          )}
        </>
      )}
    </Sheet>
  );
}

function aboutThread({ stood, waited, ending }: Thread, pair: Pair, today: string): string {
  const [first] = stood;
  if (!first) return '';
  const raisedBy = personOf(pair, first.bullet.by);
  const day = shortDay(first.day, today);
  const raised = raisedBy ? words('thread.raised.by', { day, name: raisedBy.shortName }) : words('thread.raised', { day });
  const said = [words(`page.kind.${first.bullet.kind}`), raised].join(', ');
  return ending.is === 'said' && waited === 0 ? `${said}.` : `${said}. ${words('thread.waited', { count: waited })}.`;
}
