import { memo } from 'react';
import type { Bullet } from '#core/page.ts';
import type { ReadBullet, Whose } from '#core/text/read-page.ts';
import { BulletLine } from '#web/book/BulletLine.tsx';
import { Field } from '#web/design/Field.tsx';
import pageStyles from '#web/design/page.module.css';
import type { PlacedPage } from '#web/import/use-reading.ts';
import type { Pair } from '#web/page/people.ts';
import { longDay } from '#web/words/dates.ts';
import { importWords } from './words.ts';
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
    page.guessedYear && importWords('import.page.year'),
    page.weekdayDiffers && importWords('import.page.weekday'),
    page.sameDay && importWords('import.page.same-day'),
  ].filter((doubt) => doubt !== false);
  return (
    <article className={styles.page} {...(isKnown && { 'data-known': '' })}>
      <header className={pageStyles.when}>
        <h3>{day === null ? heading : longDay(day, '')}</h3>
        {isKnown && <span className={pageStyles.chip}>{importWords('import.page.known')}</span>}
        <span className={pageStyles.place}>{importWords('import.page.from', { heading, line: String(line) })}</span>
      </header>
      {page.day === null && (
        <div className={styles.day}>
          <Field
            label={importWords('import.page.day', { heading })}
            type="date"
            hint={importWords('import.page.no-day')}
            value={day ?? ''}
            onChange={(event) => event.target.value && onDay(line, event.target.value)}
          />
        </div>
      )}
      {doubts.length > 0 && <p className={styles.doubt}>{doubts.join(' ')}</p>}
      {page.sections.length === 0 && <p className={styles.small}>{importWords('import.page.empty')}</p>}
      {page.sections.map((section) => (
        <section key={section.key} className={pageStyles.section}>
          <header className={pageStyles.head}>
            <h4>{section.title || importWords('import.page.untitled')}</h4>
          </header>
          <ul className={pageStyles.items}>
            {section.bullets.map(asBulletOf(pair)).map((bullet) => (
              <BulletLine key={bullet.id} bullet={bullet} day={day ?? ''} pair={pair} amended={undefined} />
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
});

function asBulletOf(pair: PreviewPageProps['pair']) {
  const idOf = (whose: Whose) => (whose === null ? null : pair[whose].id);
  return ({ kind, indent, text, by, owner, due, state, reason, line }: ReadBullet, at: number): Bullet => ({
    // A line too long for one bullet gives several.
    id: `${line}-${at}`,
    kind,
    indent,
    text,
    by: idOf(by),
    owner: idOf(owner),
    due,
    state,
    reason,
    since: null,
    carried: 0,
  });
}
