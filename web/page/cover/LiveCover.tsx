import { useMemo } from 'react';
import { limits } from '#document/limits.ts';
import { coverRoots } from '#document/shape.ts';
import type { Me, OneOnOne } from '#web/api/shapes.ts';
import { words } from '#web/words/words.ts';
import { Ending } from '../connection/Ending.tsx';
import type { OpenDocument } from '../connection/open-document.ts';
import { StatusLine } from '../connection/StatusLine.tsx';
import { useDocument, useFollowing } from '../connection/use-document.ts';
import { LineField } from '../text/LineField.tsx';
import { rootLine } from '../text/shared-line.ts';
import styles from './cover.module.css';

/** Why the two meet and what they agreed, for the margin: both write, and it stays from page to page. */
export function LiveCover({ oneOnOne, me }: { oneOnOne: OneOnOne; me: Me }) {
  const open = useDocument(oneOnOne.cover, me.id, oneOnOne.id);
  const { status, opened } = useFollowing(open);
  return (
    <div className={styles['cover']}>
      {open && opened && <CoverLines open={open} canWrite={status.is !== 'gone' && status.is !== 'refused'} />}

      <StatusLine status={status} />
      <Ending status={status} />
    </div>
  );
}

function CoverLines({ open, canWrite }: { open: OpenDocument; canWrite: boolean }) {
  const lines = useMemo(() => coverRoots.map((name) => ({ name, line: rootLine(open.document, name) })), [open]);
  return lines.map(({ name, line }) => (
    <label key={name} className={styles['part']}>
      <span className={styles['title']}>{words(`page.cover.${name}`)}</span>
      <LineField
        line={line}
        label={words(`page.cover.${name}`)}
        longest={limits.coverText}
        readOnly={!canWrite}
        placeholder={words(`page.cover.${name}.hint`)}
      />
    </label>
  ));
}
