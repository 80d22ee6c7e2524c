import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { signInWords } from '#web/account/sign-in-words.ts';
import { api } from '#web/api/client.ts';
import { Button } from '#web/design/Button.tsx';
import { Field } from '#web/design/Field.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { giveFocus } from '#web/shell/give-focus.ts';
import { words } from '#web/words/words.ts';
import styles from './settings.module.css';
import { useHasPassword } from './use-has-password.ts';

type WithCodeProps = { what: 'renew' | 'turn-off'; onDone: (recoveryCodes: string[] | null) => void; onLeave: () => void };

/** What takes a code of the second factor: new recovery codes, and turning it off, which takes the password too. */
export function WithCode({ what, onDone, onLeave }: WithCodeProps) {
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const takesPassword = useHasPassword() && what === 'turn-off';
  const renew = useMutation(api.signIn.renewRecoveryCodes.mutationOptions({ onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes) }));
  const drop = useMutation(api.signIn.dropSecondFactor.mutationOptions({ onSuccess: () => onDone(null) }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (what === 'renew') renew.mutate({ code });
    else drop.mutate({ code, ...(takesPassword && { password }) });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={styles.text}>{signInWords(what === 'renew' ? 'sign-in.factor.renew.text' : 'sign-in.factor.turn-off.text')}</p>
      {takesPassword && (
        <Field
          label={words('settings.password.current')}
          type="password"
          autoComplete="current-password"
          ref={giveFocus}
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      )}
      <Field
        label={signInWords('sign-in.second.code')}
        autoComplete="one-time-code"
        ref={takesPassword ? undefined : giveFocus}
        required
        maxLength={40}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <Problem error={renew.error ?? drop.error} />
      <div className={styles.presses}>
        <Button type="submit" disabled={renew.isPending || drop.isPending}>
          {signInWords(what === 'renew' ? 'sign-in.factor.renew.submit' : 'sign-in.factor.turn-off')}
        </Button>
        <Button look="quiet" onClick={onLeave}>
          {signInWords('sign-in.cancel')}
        </Button>
      </div>
    </form>
  );
}
