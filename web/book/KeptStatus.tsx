import { useState } from 'react';
import { FoldedStatus } from '#web/page/check-in/FoldedStatus.tsx';
import { words } from '#web/words/words.ts';
import styles from './book.module.css';

/** The status somebody sent ahead of a past page, folded. */
export function KeptStatus({ name, status }: { name: string; status: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <FoldedStatus
      says={words('care.status.sent')}
      verb={words(isOpen ? 'care.status.fold' : 'care.status.open')}
      isOpen={isOpen}
      onToggle={() => setOpen(!isOpen)}
    >
      <p className={styles.status} aria-label={words('care.status.of', { name })}>
        {status}
      </p>
    </FoldedStatus>
  );
}
