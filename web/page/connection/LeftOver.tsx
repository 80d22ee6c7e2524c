import { useSyncExternalStore } from 'react';
import { Button } from '#web/design/Button.tsx';
import { Notice } from '#web/design/Notice.tsx';
import { words } from '#web/words/words.ts';
import type { Pair } from '../people.ts';
import styles from './connection.module.css';
import { documents } from './documents.ts';

const said = { amending: 'page.amending.text', amended: 'page.amended.text', failed: 'page.amend-failed.text' } as const;

/** What became of words written on a page that the other closed meanwhile, until it was read. */
export function LeftOver({ oneOnOneId, pair }: { oneOnOneId: string; pair: Pair }) {
  const { notices } = documents;
  const all = useSyncExternalStore(notices.subscribe, notices.all);
  return all
    .filter((notice) => notice.oneOnOneId === oneOnOneId)
    .map(({ page, is }) => (
      <div key={page} className={styles['said']}>
        <Notice>{words(said[is], { name: pair.other.shortName })}</Notice>
        {is === 'failed' && (
          <Button onClick={() => void documents.amend(page, oneOnOneId)}>{words('page.amend-failed.again')}</Button>
        )}
        {is === 'amended' && <Button onClick={() => notices.dismiss(page)}>{words('page.dismiss')}</Button>}
      </div>
    ));
}
