import { useState } from 'react';
import type { Day } from '#core/day.ts';
import type { SupportOutcome } from '#core/care/support-shape.ts';
import type { ReadPage } from '#web/api/shapes.ts';
import { Problem } from '#web/design/Notice.tsx';
import { personOf, type Pair } from '#web/page/people.ts';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { shortDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import type { AskOnPage } from './asks-on-page.ts';
import { useCareVerbs } from './use-care.ts';
import { SupportLine } from './SupportLine.tsx';
import styles from './care.module.css';

type SupportAskProps = { ask: AskOnPage; read: ReadPage; pair: Pair; today: Day };

const all: readonly SupportOutcome[] = ['granted', 'declined', 'delivered'];

/** One ask: who, what, since when, and what became of it. Who asked can say that it came; the rest is the other's to say. */
export function SupportAsk({ ask, read, pair, today }: SupportAskProps) {
  const { person, pages, since, settled } = ask;
  const announce = useAnnounce();
  const { settleSupport } = useCareVerbs(read.oneOnOneId);
  const [isAdding, setAdding] = useState(false);
  const isMine = person === pair.me.id;
  const name = pair.other.shortName;
  // Its words are in the check-in right above: said once is enough.
  const standsAbove = ask.isOnThisPage && pages.length === 1;
  const mayChange = settled !== null && !(isMine && settled.by !== person);
  const say = (outcome: SupportOutcome, line: string, said?: () => void) =>
    settleSupport.mutate(
      { id: read.oneOnOneId, page: pages[0] ?? read.id, person, outcome, line },
      {
        onSuccess: () => {
          announce(words('care.support.announced', { outcome: words(`care.support.${outcome}`) }));
          said?.();
        },
      },
    );
  return (
    <li className={styles.ask} data-seat={personOf(pair, person)?.seat}>
      <p className={styles.words}>
        {standsAbove ? (
          <span className={styles.faint}>{isMine ? words('care.support.above.mine') : words('care.support.above', { name })}</span>
        ) : (
          <>
            <span className={styles.faint}>{isMine ? words('care.support.mine') : words('care.support.of', { name })} </span>
            {ask.words}
            <span className={styles.faint}> · {words('care.support.since', { day: shortDay(since, today) })}</span>
          </>
        )}
      </p>
      {settled?.line && !isAdding && <p className={styles.line}>{settled.line}</p>}
      <div className={styles.verbs}>
        {(isMine ? all.slice(2) : all).map((outcome) => (
          <button
            key={outcome}
            type="button"
            className={styles.verb}
            aria-pressed={settled?.outcome === outcome}
            aria-label={words('care.support.as', { outcome: words(`care.support.${outcome}`), words: ask.words })}
            disabled={settleSupport.isPending}
            onClick={() => settled?.outcome !== outcome && say(outcome, settled?.line ?? '')}
          >
            {words(`care.support.${outcome}`)}
          </button>
        ))}
        {isMine && settled && settled.outcome !== 'delivered' && (
          <span className={styles.outcome}>{words(`care.support.${settled.outcome}`)}</span>
        )}
        {mayChange && !isAdding && (
          <button type="button" className={styles.more} onClick={() => setAdding(true)}>
            {words(settled.line === '' ? 'care.support.add-line' : 'care.support.change-line')}
          </button>
        )}
      </div>
      {settled && isAdding && (
        <SupportLine
          line={settled.line}
          isBusy={settleSupport.isPending}
          onKeep={(line) => say(settled.outcome, line, () => setAdding(false))}
          onLeave={() => setAdding(false)}
        />
      )}
      <Problem error={settleSupport.error} />
    </li>
  );
}
