import { Outlet } from '@tanstack/react-router';
import { PaletteByKey } from '#web/search/PaletteByKey.tsx';
import { CaptureByKey } from '#web/capture/CaptureByKey.tsx';
import { Rail } from '#web/shell/Rail.tsx';
import { words } from '#web/words/words.ts';
import styles from './shell.module.css';

/** The rail and the screen beside it. */
export function Shell() {
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        {words('shell.skip')}
      </a>
      <Rail />
      <Outlet />
      <CaptureByKey />
      <PaletteByKey />
    </div>
  );
}
