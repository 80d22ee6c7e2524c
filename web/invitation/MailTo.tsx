import { useState } from 'react';
import type { OneOnOne } from '#web/api/shapes.ts';
import { Button } from '#web/design/Button.tsx';
import { Field } from '#web/design/Field.tsx';
import { mailWords } from '#web/mail/words.ts';
import styles from './invitation.module.css';

type MailToProps = { other: OneOnOne['other']; isAgain: boolean; isPending: boolean; onMail: (email: string) => void };

/** The address an invitation is mailed to. */
export function MailTo({ other, isAgain, isPending, onMail }: MailToProps) {
  const [email, setEmail] = useState(other.email ?? '');
  return (
    <form
      className={styles.link}
      onSubmit={(event) => {
        event.preventDefault();
        onMail(email.trim());
      }}
    >
      <Field
        label={mailWords('mail.invite.address', { name: other.name })}
        type="email"
        required
        maxLength={254}
        autoComplete="off"
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      <div className={styles.copy}>
        <Button type="submit" look={isAgain ? 'plain' : 'primary'} disabled={isPending}>
          {mailWords(isAgain ? 'mail.invite.send-again' : 'mail.invite.send')}
        </Button>
      </div>
    </form>
  );
}
