import { Link } from '@tanstack/react-router';
import { useRef } from 'react';
import type { Day } from '#core/day.ts';
import type { Win } from '#core/care/wins-shape.ts';
import { pageLink } from '#web/book/page-link.ts';
import { Problem } from '#web/design/Notice.tsx';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { shortDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import { useCareVerbs } from './use-care.ts';
import styles from './care.module.css';

type WinsToSayProps = { wins: readonly Win[]; oneOnOneId: string; today: Day };

/** Wins somebody wanted said publicly: open until they were, or need not be. */
export function WinsToSay({ wins, oneOnOneId, today }: WinsToSayProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const announce = useAnnounce();
  const { publicly } = useCareVerbs(oneOnOneId);
  const say = (bullet: string, is: 'said' | 'let-go') =>
    publicly.mutate(
      { id: oneOnOneId, bullet, is },
      {
        onSuccess: () => {
          announce(words(`care.wins.announced.${is}`));
          // The button that was pressed goes with its line.
          heading.current?.focus();
        },
      },
    );
  return (
    <section className={styles.part}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {words('care.wins')}
      </h2>
      <ul className={styles.wins}>
        {wins.map(({ bullet, text, day, page }) => (
          <li key={bullet} className={styles.win}>
            <p>{text}</p>
            <div className={styles.verbs}>
              <Link className={styles.day} {...pageLink(oneOnOneId, page)}>
                {shortDay(day, today)}
              </Link>
              {(['said', 'let-go'] as const).map((is) => (
                <button
                  key={is}
                  type="button"
                  className={styles.more}
                  aria-label={words('care.wins.as', { verb: words(`care.wins.${is}`), text })}
                  disabled={publicly.isPending}
                  onClick={() => say(bullet, is)}
                >
                  {words(`care.wins.${is}`)}
                </button>
              ))}
            </div>
          </li>
        ))}
      </ul>
      <Problem error={publicly.error} />
    </section>
  );
}
