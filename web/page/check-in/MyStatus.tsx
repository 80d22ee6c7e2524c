import { useMemo, useState, type ReactNode } from 'react';
import { isRead } from '#core/care/status.ts';
import { roots } from '#document/shape.ts';
import type { ReadPage } from '#web/api/shapes.ts';
import { useCare } from '#web/care/use-care.ts';
import page from '#web/design/page.module.css';
import { words } from '#web/words/words.ts';
import type { OpenDocument } from '../connection/open-document.ts';
import type { Pair } from '../people.ts';
import { LineField } from '../text/LineField.tsx';
import { mapLine } from '../text/shared-line.ts';
import { FoldedStatus } from './FoldedStatus.tsx';
import { useCheckInOf } from './use-check-in-of.ts';

type MyStatusProps = { open: OpenDocument; read: ReadPage; pair: Pair; canWrite: boolean; who: ReactNode; children: ReactNode };

/** The last row of one's own check-in: mood and load, and the status one sends ahead, folded, with its read mark. */
export function MyStatus({ open, read, pair, canWrite, who, children }: MyStatusProps) {
  const { me, other } = pair;
  const [isOpen, setOpen] = useState(false);
  const line = useMemo(() => mapLine(open.document, roots.checkIn(me.id), 'status'), [open, me.id]);
  const status = useCheckInOf(open.document, me.id).status.trim();
  const mark = useCare(read.oneOnOneId)?.planned?.read[me.id] ?? null;
  const isReadNow = isRead(status, mark);
  const says = status === '' ? null : isReadNow ? words('care.status.read-by', { name: other.shortName }) : words('care.status.unread');
  const verb = isOpen ? words('care.status.fold') : words(status === '' ? 'care.status.send' : 'care.status.open');
  return (
    <div className={page['mood']}>
      {children}
      {(canWrite || status !== '') && (
        <FoldedStatus says={says} verb={verb} isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
          <LineField
            line={line}
            readOnly={!canWrite}
            label={words('care.status')}
            placeholder={words('care.status.hint')}
            // One pressed the word for it: this is where it goes on.
            // oxlint-disable-next-line jsx_a11y/no-autofocus
            autoFocus={canWrite && status === ''}
          />
        </FoldedStatus>
      )}
      <span>{who}</span>
    </div>
  );
}
