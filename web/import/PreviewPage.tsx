import { memo } from 'react';
import type { Bullet } from '#core/page.ts';
import type { ReadBullet, Whose } from '#core/text/read-page.ts';
import { BulletLine } from '#web/book/BulletLine.tsx';
import { Field } from '#web/design/Field.tsx';
import pageStyles from '#web/design/page.module.css';
import type { PlacedPage } from '#web/import/use-reading.ts';
import type { Pair } from '#web/page/people.ts';
import { longDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import styles from './import.module.css';

type PreviewPageProps = {
  placed: PlacedPage;
  isKnown: boolean;
  pair: Pair & { other: { id: string } };
  onDay: (line: number, day: string) => void;
};

/** A page as it would stand in the book, and what is doubtful about it. */
export const PreviewPage = memo(function PreviewPage({ placed, isKnown, pair, onDay }: PreviewPageProps) {
  const { page, day } = placed;
  const { heading, line } = page;
  const doubts = [
    page.guessedYear && words('import.page.year'),
    page.weekdayDiffers && words('import.page.weekday'),
    page.sameDay && words('import.page.same-day'),
  ].filter((doubt) => doubt !== false);
  return (
    <article className={styles.page} {...(isKnown && { 'data-known': '' })}>
      <header className={pageStyles.when}>
        <h3>{day === null ? heading : longDay(day, '')}</h3>
        {isKnown && <span className={pageStyles.chip}>{words('import.page.known')}</span>}
        <span className={pageStyles.place}>{words('import.page.from', { heading, line: String(line) })}</span>
      </header>
      {page.day === null && (
        <div className={styles.day}>
          <Field
            label={words('import.page.day', { heading })}
            type="date"
            hint={words('import.page.no-day')}
            value={day ?? ''}
            onChange={(event) => event.target.value && onDay(line, event.target.value)}
          />
        </div>
      )}
      {doubts.length > 0 && <p className={styles.doubt}>{doubts.join(' ')}</p>}
      {page.sections.length === 0 && <p className={styles.small}>{words('import.page.empty')}</p>}
      {page.sections.map((section) => (
        <section key={section.key} className={pageStyles.section}>
          <header className={pageStyles.head}>
            <h4>{section.title || words('import.page.untitled')}</h4>
          </header>
          <ul className={pageStyles.items}>
            {section.bullets.map((bullet, at) => (
              <BulletLine
                key={`${bullet.line}-${at}`}
                bullet={asBullet(bullet, pair)}
                day={day ?? ''}
                pair={pair}
                amended={undefined}
              />
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
});

function asBullet(read: ReadBullet, pair: PreviewPageProps['pair']): Bullet {
  const idOf = (whose: Whose) => (whose === null ? null : pair[whose].id);
  const { kind, indent, text, due, state, reason, line } = read;
  return {
    id: String(line),
    kind,
    indent,
    text,
    by: idOf(read.by),
    owner: idOf(read.owner),
    due,
    state,
    reason,
    since: null,
    carried: 0,
  };
}
