import { useEffect, useRef, type ReactNode } from 'react';
import styles from './book.module.css';

/** The end of what is here so far. Calls `onNear` when it comes within two screens of sight. */
export function Ahead({ onNear, children }: { onNear: () => void; children: ReactNode }) {
  const end = useRef<HTMLParagraphElement>(null);
  const near = useRef(onNear);
  useEffect(() => {
    near.current = onNear;
  });
  useEffect(() => {
    if (!end.current) return undefined;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && near.current(), {
      rootMargin: '0px 0px 200% 0px',
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  return (
    <p ref={end} className={styles.end}>
      {children}
    </p>
  );
}
