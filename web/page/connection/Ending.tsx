import { Button } from '#web/design/Button.tsx';
import { Notice } from '#web/design/Notice.tsx';
import { words } from '#web/words/words.ts';
import styles from './connection.module.css';
import type { Status } from './kept.ts';

/** Why one cannot go on writing here, and what to do. Reloading asks first while something is not saved. */
export function Ending({ status }: { status: Status }) {
  const reload = () => window.location.reload();
  if (status.is === 'refused') return <Said text={words('page.refused.text')} does={words('page.refused.open')} onDo={reload} />;
  if (status.is === 'old-version') return <Said text={words('page.old-version.text')} does={words('page.old-version.reload')} onDo={reload} />;
  if (status.is === 'gone') return <Said text={words('page.gone.text')} />;
  if (status.is === 'signed-out') return <Said text={words('page.signed-out.text')} />;
  return null;
}

function Said({ text, does, onDo }: { text: string; does?: string; onDo?: () => void }) {
  return (
    <div className={styles['said']}>
      <Notice>{text}</Notice>
      {does && <Button onClick={onDo}>{does}</Button>}
    </div>
  );
}
