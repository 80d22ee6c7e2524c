import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { limits } from '#document/limits.ts';
import { Button } from '#web/design/Button.tsx';
import { words } from '#web/words/words.ts';
import styles from './commitments.module.css';

type DropReasonProps = { onDrop: (reason: string) => void; onLeave: () => void };

/** Why something is dropped; may stay empty. Escape leaves it as it was. */
export function DropReason({ onDrop, onLeave }: DropReasonProps) {
  const [reason, setReason] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave();
  };
  return (
    <form
      className={styles.dropping}
      onSubmit={(event) => {
        event.preventDefault();
        onDrop(reason.trim());
      }}
    >
      <input
        ref={field}
        className={styles.reason}
        aria-label={words('commitments.reason')}
        placeholder={words('commitments.reason')}
        maxLength={limits.reason}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        onKeyDown={onKeyDown}
      />
      <Button type="submit">{words('commitments.drop.do')}</Button>
      <Button look="quiet" onClick={onLeave}>
        {words('shell.cancel')}
      </Button>
    </form>
  );
}
