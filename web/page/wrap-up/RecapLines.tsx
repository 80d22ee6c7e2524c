import { useMemo } from 'react';
import { agrees, isBlank } from '#core/recap.ts';
import type { Page } from '#core/page.ts';
import { recapLines, roots } from '#document/shape.ts';
import type { OneOnOne } from '#web/api/shapes.ts';
import { words } from '#web/words/words.ts';
import type { OpenDocument } from '../connection/open-document.ts';
import type { Pair } from '../people.ts';
import { LineField } from '../text/LineField.tsx';
import { mapLine } from '../text/shared-line.ts';
import { agree, disagree } from './agree.ts';
import styles from './wrap-up.module.css';

type RecapLinesProps = { open: OpenDocument; page: Page; pair: Pair; oneOnOne: OneOnOne; canWrite: boolean };

/** The closing lines, which both write, and who agrees to them as they stand. */
export function RecapLines({ open, page, pair, oneOnOne, canWrite }: RecapLinesProps) {
  const { me, other } = pair;
  const labels = { mattered: words('page.wrap-up.mattered'), next: words('page.wrap-up.next'), needs: whoNeeds(pair, oneOnOne) };
  const lines = useMemo(() => recapLines.map((name) => ({ name, line: mapLine(open.document, roots.recap, name) })), [open]);
  const iAgree = agrees(page, me.id);
  return (
    <>
      {lines.map(({ name, line }) => (
        <label key={name} className={styles['line']}>
          <span className={styles['lineName']}>{labels[name]}</span>
          <LineField line={line} label={labels[name]} readOnly={!canWrite} className={styles['lineField'] ?? ''} />
        </label>
      ))}
      <div className={styles['agreeing']}>
        <label className={styles['agree']} title={words('page.wrap-up.agree.hint')}>
          <input
            type="checkbox"
            checked={iAgree}
            disabled={!canWrite || isBlank(page.recap)}
            onChange={() => (iAgree ? disagree(open.document, me.id) : agree(open.document, me.id, page.recap))}
          />
          {words('page.wrap-up.agree')}
        </label>
        <span role="status">
          {other.id !== null && agrees(page, other.id) && (
            <span className={styles['ok']}>✓ {words('page.wrap-up.agrees', { name: other.shortName })}</span>
          )}
        </span>
      </div>
    </>
  );
}

/** It is the report's meeting; equals have nobody in particular who needs something. */
function whoNeeds({ me, other }: Pair, { relation }: OneOnOne): string {
  if (relation === 'equals') return words('page.wrap-up.needed');
  return me.seat === 'report' ? words('page.wrap-up.needs.me') : words('page.wrap-up.needs', { name: other.shortName });
}
