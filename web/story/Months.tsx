import hidden from '#web/design/hidden.module.css';
import { monthName } from '#web/words/dates.ts';
import { storyWords } from '#web/story/words.ts';
import styles from './story.module.css';

type MonthsProps = { months: readonly { month: string; lines: number; meetings: number }[] };

/** How much each month weighs in the story, so that nobody takes the last few weeks for the whole. */
export function Months({ months }: MonthsProps) {
  const most = Math.max(1, ...months.map(({ lines }) => lines));
  return (
    <figure className={styles.weight}>
      <figcaption>{storyWords('story.weight')}</figcaption>
      <ol className={styles.months}>
        {months.map(({ month, lines, meetings }) => (
          <li key={month}>
            <span className={styles.column} aria-hidden="true">
              <span style={{ height: `${(100 * lines) / most}%` }} />
            </span>
            <span className={styles.month} aria-hidden="true">
              {monthName(month)}
            </span>
            <span className={hidden.hidden}>{storyWords('story.month', { month: monthName(month, 'long'), lines, meetings })}</span>
          </li>
        ))}
      </ol>
    </figure>
  );
}
