import { useEffect, useEffectEvent, useState } from 'react';
import { isRead } from '#core/care/status.ts';
import type { ReadPage } from '#web/api/shapes.ts';
import { useCare, useCareVerbs } from '#web/care/use-care.ts';
import { words } from '#web/words/words.ts';
import { FoldedStatus } from './FoldedStatus.tsx';
import styles from './status.module.css';

type OthersStatusProps = { read: ReadPage; author: string; name: string; status: string };

/** Time for words that are still being written to come to rest before they count as read. */
const restMs = 1_500;

/** The status the other sent ahead: folded until it is read, and read once it is unfolded. */
export function OthersStatus({ read, author, name, status }: OthersStatusProps) {
  const [isOpen, setOpen] = useState(false);
  const care = useCare(read.oneOnOneId);
  const { readStatus } = useCareVerbs(read.oneOnOneId);
  const mark = care?.planned?.read[author] ?? null;
  const isReadNow = isRead(status, mark);
  const says = mark === null || isReadNow ? words('care.status.sent') : words('care.status.changed');
  const verb = isOpen ? words('care.status.fold') : words(isReadNow ? 'care.status.read-again' : 'care.status.read-it');
  const markRead = useEffectEvent((seen: string) => {
    if (care?.planned?.page === read.id && !isRead(seen, mark)) readStatus.mutate({ id: read.oneOnOneId, page: read.id, status: seen });
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const rested = setTimeout(() => markRead(status), restMs);
    return () => clearTimeout(rested);
  }, [isOpen, status]);
  const toggle = () => {
    if (!isOpen) markRead(status);
    setOpen(!isOpen);
  };
  return (
    <FoldedStatus says={says} verb={verb} isOpen={isOpen} onToggle={toggle}>
      <p className={styles['said']} aria-label={words('care.status.of', { name })}>
        {status}
      </p>
    </FoldedStatus>
  );
}
