import { useEffect, useRef, useState } from 'react';
import { Button } from '#web/design/Button.tsx';
import { Field } from '#web/design/Field.tsx';
import styles from './calendar.module.css';
import { calendarWords } from './words.ts';

/** The address of one’s calendar, shown once: copied by a press, or selected where the browser does not let us copy. */
export function AddressToCopy({ address }: { address: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'yes' | 'no'>();
  useEffect(() => input.current?.focus(), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setCopied('yes');
    } catch {
      input.current?.select();
      setCopied('no');
    }
  };
  return (
    <div className={styles.address}>
      <Field
        ref={input}
        label={calendarWords('feed.address')}
        readOnly
        value={address}
        hint={calendarWords('feed.address.hint')}
        onFocus={(event) => event.target.select()}
      />
      <div className={styles.verbs}>
        <Button look="primary" onClick={() => void copy()}>
          {calendarWords('feed.copy')}
        </Button>
        <span role="status" className={styles.how}>
          {copied && calendarWords(copied === 'yes' ? 'feed.copied' : 'feed.select')}
        </span>
      </div>
    </div>
  );
}
