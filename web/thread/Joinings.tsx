import type { Thread } from '#core/thread/thread-shape.ts';
import { Problem } from '#web/design/Notice.tsx';
import { personOf, type Pair } from '#web/page/people.ts';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { dayIn, shortDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import styles from './thread.module.css';
import { useThreadVerbs } from './use-thread-verbs.ts';

type JoiningsProps = { thread: Thread; oneOnOneId: string; pair: Pair; today: string; timeZone: string };

/** Who said that bullets of this thread are one, and how to take that back. */
export function Joinings({ thread, oneOnOneId, pair, today, timeZone }: JoiningsProps) {
  const { part } = useThreadVerbs();
  const announce = useAnnounce();
  const partAgain = (bullet: string) =>
    part.mutate({ id: oneOnOneId, bullet }, { onSuccess: () => announce(words('thread.parted')) });
  return (
    <>
      {thread.joined.map(({ bullet, by, at }) => {
        const day = shortDay(dayIn(at, timeZone), today);
        const name = personOf(pair, by)?.shortName ?? '';
        return (
          <p key={bullet} className={styles.joined}>
            {by === pair.me.id ? words('thread.joined.by.me', { day }) : words('thread.joined.by', { day, name })}
            <button type="button" className={styles.quiet} disabled={part.isPending} onClick={() => partAgain(bullet)}>
              {words('thread.part')}
            </button>
          </p>
        );
      })}
      <Problem error={part.error} />
    </>
  );
}
