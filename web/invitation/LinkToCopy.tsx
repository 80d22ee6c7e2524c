import { useRef, useState } from 'react';
import { Button } from '#web/design/Button.tsx';
import { Field } from '#web/design/Field.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { useToday } from '#web/shell/use-now.ts';
import { dayIn, longDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import styles from './invitation.module.css';

type LinkToCopyProps = { name: string; link: string; expiresAt: string };

/** A link that is shown once: copied by a press, or selected where the browser does not let us copy. */
export function LinkToCopy({ name, link, expiresAt }: LinkToCopyProps) {
  const me = useMe();
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const when = longDay(dayIn(expiresAt, me.timeZone), useToday(me.timeZone));
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied('yes');
    } catch {
      input.current?.select();
      setCopied('no');
    }
  };
  return (
    <div className={styles.link}>
      <Field
        ref={input}
        label={words('invite.link', { name })}
        readOnly
        value={link}
        hint={words('invite.once', { when })}
        onFocus={(event) => event.target.select()}
      />
      <div className={styles.copy}>
        <Button look="primary" onClick={() => void copy()}>
          {words('invite.copy')}
        </Button>
        <span role="status">{copied && words(copied === 'yes' ? 'invite.copied' : 'invite.select')}</span>
      </div>
    </div>
  );
}
