import { useId, useState } from 'react';
import type { Thread } from '#core/thread/thread-shape.ts';
import { Problem } from '#web/design/Notice.tsx';
import { personOf, type Pair } from '#web/page/people.ts';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { dayIn, shortDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import { blockerKinds, blockerKindWords, type BlockerKind } from './blocker-kinds.ts';
import styles from './thread.module.css';
import { useThreadVerbs } from './use-thread-verbs.ts';

type AskKindProps = { thread: Thread; bullet: string; oneOnOneId: string; pair: Pair; today: string; timeZone: string };

/** Asks what kind of blocker it is: each wants another kind of help. Whoever looks later can say otherwise. */
export function AskKind({ thread, bullet, oneOnOneId, pair, today, timeZone }: AskKindProps) {
  const group = useId();
  const { name } = useThreadVerbs();
  const announce = useAnnounce();
  const { named } = thread;
  // Shown at once, and until the server's answer is.
  const [said, setSaid] = useState<BlockerKind | null>(null);
  const chosen = said ?? named?.as ?? null;
  const say = (as: BlockerKind) => {
    setSaid(as);
    name.mutate(
      { id: oneOnOneId, bullet, as },
      {
        onSuccess: () => announce(words('thread.kind.named', { kind: blockerKindWords(as) })),
        onSettled: () => setSaid(null),
      },
    );
  };
  return (
    <fieldset className={styles.kind}>
      <legend>{words('thread.kind')}</legend>
      {blockerKinds.map((kind) => (
        <label key={kind}>
          <input type="radio" name={group} value={kind} checked={chosen === kind} onChange={() => say(kind)} aria-describedby={`${group}${kind}`} />
          <span>{blockerKindWords(kind)}</span>
          <span className={styles.hint} id={`${group}${kind}`}>
            {words(`thread.kind.${kind}.hint`)}
          </span>
        </label>
      ))}
      {named && <p className={styles.named}>{namedWords(named, pair, shortDay(dayIn(named.at, timeZone), today))}</p>}
      <Problem error={name.error} />
    </fieldset>
  );
}

function namedWords({ by, as }: NonNullable<Thread['named']>, pair: Pair, day: string): string {
  const kind = blockerKindWords(as).toLowerCase();
  if (by === pair.me.id) return words('thread.kind.by.me', { kind, day });
  return words('thread.kind.by', { kind, day, name: personOf(pair, by)?.shortName ?? '' });
}
