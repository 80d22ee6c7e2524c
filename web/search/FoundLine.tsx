import type { Found, OneOnOne } from '#web/api/shapes.ts';
import page from '#web/design/page.module.css';
import { personOf, pairOf } from '#web/page/people.ts';
import { shortDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import { Marked } from './Marked.tsx';
import styles from './search.module.css';

type FoundLineProps = { found: Found; oneOnOne: OneOnOne | undefined; me: { id: string; name: string }; today: string };

/** A line that was found: its sign and words, and below them where it stands. */
export function FoundLine({ found, oneOnOne, me, today }: FoundLineProps) {
  const { is, kind, state, by, text, ranges, above } = found;
  const raisedBy = oneOnOne ? personOf(pairOf(oneOnOne, me), by) : null;
  return (
    <span className={`${page.bullet} ${styles.line}`} data-kind={kind ?? 'note'} data-state={state ?? 'open'} data-seat={raisedBy?.seat}>
      <span className={page.glyph} aria-hidden="true" />
      <span className={styles.said}>
        {is !== 'bullet' && <span className={styles.what}>{words(`search.is.${is}`)}</span>}
        {kind !== null && kind !== 'note' && <span className={styles.unseen}>{words(`page.kind.${kind}`)}: </span>}
        <span className={page.text}>
          <Marked text={text} ranges={ranges} />
        </span>
        <span className={styles.where}>
          {[
            found.other,
            shortDay(found.day, today),
            found.section,
            above !== null && words('search.above', { text: shortened(above) }),
            found.pages > 1 && words('search.on-pages', { count: found.pages }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
    </span>
  );
}

const mostAbove = 60;

function shortened(text: string): string {
  return text.length <= mostAbove ? text : `${text.slice(0, mostAbove).toWellFormed().trimEnd()}…`;
}
