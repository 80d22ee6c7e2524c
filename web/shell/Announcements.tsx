import { createContext, use, useState, type ReactNode } from 'react';
import styles from '#web/design/hidden.module.css';

type Announce = (sentence: string) => void;

const Announcements = createContext<Announce>(() => {});

/** Says a sentence to screen readers, where something changed that one sees but does not hear. */
export function useAnnounce(): Announce {
  return use(Announcements);
}

export function AnnouncementProvider({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState('');
  return (
    <Announcements value={setSaid}>
      {children}
      <div role="status" aria-live="polite" className={styles.hidden}>
        {said}
      </div>
    </Announcements>
  );
}
