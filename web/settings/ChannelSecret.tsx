import { useEffect, useRef, useState } from 'react';
import { Button } from '#web/design/Button.tsx';
import { Field } from '#web/design/Field.tsx';
import { words } from '#web/words/words.ts';
import { channelsWords } from './channels-words.ts';
import styles from './channels.module.css';

/** The secret of a webhook, shown once: copied by a press, or selected where the browser does not let us copy. */
export function ChannelSecret({ name, secret, onClose }: { name: string; secret: string; onClose: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'yes' | 'no'>();
  useEffect(() => input.current?.focus(), []);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(secret);
      setCopied('yes');
    } catch {
      input.current?.select();
      setCopied('no');
    }
  };
  return (
    <div className={styles.form}>
      <Field
        ref={input}
        label={channelsWords('channels.secret', { name })}
        readOnly
        value={secret}
        hint={channelsWords('channels.secret.hint')}
        onFocus={(event) => event.target.select()}
      />
      <div className={styles.verbs}>
        <Button look="primary" onClick={() => void copy()}>
          {channelsWords('channels.secret.copy')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {words('shell.close')}
        </Button>
        <span role="status" className={styles.how}>
          {copied && channelsWords(copied === 'yes' ? 'channels.secret.copied' : 'channels.secret.select')}
        </span>
      </div>
    </div>
  );
}
