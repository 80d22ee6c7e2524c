import type { ReactNode } from 'react';
import { Brand } from '#web/shell/Brand.tsx';
import { Screen } from '#web/shell/Screen.tsx';
import styles from './door.module.css';

/** A screen before the door: the name of the place, and one narrow column. */
export function DoorScreen({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={styles.door}>
      <header>
        <Brand />
      </header>
      <Screen title={title}>{children}</Screen>
    </div>
  );
}
