import { useEffect, type ReactNode } from 'react';
import { words } from '#web/words/words.ts';
import styles from './screen.module.css';

type ScreenProps = {
  /** What stands in the browser's title. */
  title: string;
  /** `reading`: one column. `book`: page and margin. */
  width?: 'reading' | 'book';
  children: ReactNode;
};

/** The main part of a screen. Holds exactly one `Heading`. */
export function Screen({ title, width = 'reading', children }: ScreenProps) {
  useEffect(() => {
    document.title = words('shell.title', { screen: title });
  }, [title]);
  return (
    <main id="main" tabIndex={-1} className={width === 'book' ? styles.book : styles.reading}>
      {children}
    </main>
  );
}

/** The heading of a screen. Focus lands here on arrival. */
export function Heading({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return (
    <h1 tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
