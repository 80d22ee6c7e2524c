import { Link } from '@tanstack/react-router';
import type { Lingering } from '#core/thread/thread-shape.ts';
import { pageLink } from '#web/book/page-link.ts';
import { Problem } from '#web/design/Notice.tsx';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { shortDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import { blockerKinds, blockerKindWords, type BlockerKind } from './blocker-kinds.ts';
import styles from './thread.module.css';
import { useThreadVerbs } from './use-thread-verbs.ts';

type LingeringLineProps = { blocker: Lingering; oneOnOneId: string; today: string };

/** A blocker that lingers, and the question what kind it is: one press answers it. */
export function LingeringLine({ blocker, oneOnOneId, today }: LingeringLineProps) {
  const { name } = useThreadVerbs();
  const announce = useAnnounce();
  const { bullet, text, waited, page, day } = blocker;
  const say = (as: BlockerKind) =>
    name.mutate(
      { id: oneOnOneId, bullet, as },
      { onSuccess: () => announce(words('thread.kind.named', { kind: blockerKindWords(as) })) },
    );
  const question = words('since.lingers', { text, meeting: waited + 1 });
  return (
    <div className={styles.line} role="group" aria-label={question}>
      {question}
      <span className={styles.from}>
        <Link {...pageLink(oneOnOneId, page)}>{words('since.lingers.from', { day: shortDay(day, today) })}</Link>
      </span>
      <span className={styles.choices}>
        {blockerKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className={styles.quiet}
            title={words(`thread.kind.${kind}.hint`)}
            disabled={name.isPending}
            onClick={() => say(kind)}
          >
            {blockerKindWords(kind)}
          </button>
        ))}
      </span>
      <Problem error={name.error} />
    </div>
  );
}
