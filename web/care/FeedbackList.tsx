import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { Day } from '#core/day.ts';
import type { FeedbackLine } from '#core/care/feedback-shape.ts';
import { pageLink } from '#web/book/page-link.ts';
import { shortDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import styles from './feedback.module.css';

type FeedbackListProps = { title: string; lines: readonly FeedbackLine[]; oneOnOneId: string; today: Day };

/** Feedback that went one way, newest first, each line with its page. */
export function FeedbackList({ title, lines, oneOnOneId, today }: FeedbackListProps) {
  const id = useId();
  return (
    <section className={styles.list} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lines.length === 0 && <p className={styles.none}>{words('care.feedback.none')}</p>}
      <ul>
        {lines.map(({ bullet, text, page, day, waits }) => (
          <li key={bullet}>
            <p>{text}</p>
            <p className={styles.day}>
              <Link {...pageLink(oneOnOneId, page)}>{shortDay(day, today)}</Link>
              {waits && ` · ${words('care.feedback.waiting')}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
