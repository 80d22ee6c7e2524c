import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { encode } from 'uqr';
import { signInWords } from '#web/account/sign-in-words.ts';
import { api } from '#web/api/client.ts';
import { Button } from '#web/design/Button.tsx';
import { Field } from '#web/design/Field.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { giveFocus } from '#web/shell/give-focus.ts';
import { words } from '#web/words/words.ts';
import factor from './factor.module.css';
import styles from './settings.module.css';
import { useHasPassword } from './use-has-password.ts';

type SetUpFactorProps = { onDone: (recoveryCodes: string[]) => void; onLeave: () => void };

/** Sets up the second factor: the password, then the secret, then a code that shows the app has it. */
export function SetUpFactor({ onDone, onLeave }: SetUpFactorProps) {
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const hasPassword = useHasPassword();
  const begin = useMutation(api.signIn.beginSecondFactor.mutationOptions());
  const confirm = useMutation(api.signIn.confirmSecondFactor.mutationOptions({ onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes) }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (begin.data) confirm.mutate({ code });
    else begin.mutate(hasPassword ? { password } : {});
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {begin.data ? (
        <>
          <p className={styles.text}>{signInWords('sign-in.factor.scan')}</p>
          <Picture of={begin.data.address} />
          <p className={factor.secret}>
            <span>{signInWords('sign-in.factor.secret')}</span> <code>{begin.data.secret.replaceAll(/.{4}(?=.)/g, '$& ')}</code>
          </p>
          <Field
            label={signInWords('sign-in.factor.code')}
            autoComplete="one-time-code"
            inputMode="numeric"
            ref={giveFocus}
            required
            maxLength={12}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </>
      ) : (
        hasPassword && (
          <Field
            label={words('settings.password.current')}
            type="password"
            autoComplete="current-password"
            ref={giveFocus}
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )
      )}
      <Problem error={confirm.error ?? begin.error} />
      <div className={styles.presses}>
        <Button type="submit" disabled={begin.isPending || confirm.isPending}>
          {signInWords(begin.data ? 'sign-in.factor.turn-on' : 'sign-in.factor.continue')}
        </Button>
        <Button look="quiet" onClick={onLeave}>
          {signInWords('sign-in.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** A QR code. Dark on light whatever the theme: many cameras read it no other way. */
function Picture({ of }: { of: string }) {
  const { size, data } = encode(of, { border: 2 });
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg className={factor.picture} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={signInWords('sign-in.factor.picture')} shapeRendering="crispEdges">
      <path d={squares.join('')} />
    </svg>
  );
}
