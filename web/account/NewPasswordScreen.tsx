import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { DoorScreen } from '#web/account/DoorScreen.tsx';
import { passwordProblem } from '#web/account/password-problem.ts';
import { remember } from '#web/account/remember.ts';
import { useToken } from '#web/account/use-token.ts';
import { signInWords } from '#web/account/sign-in-words.ts';
import { api } from '#web/api/client.ts';
import { hasCode } from '#web/api/sentence-for.ts';
import { Button, buttonClass } from '#web/design/Button.tsx';
import { Field } from '#web/design/Field.tsx';
import { Notice, Problem } from '#web/design/Notice.tsx';
import { Heading } from '#web/shell/Screen.tsx';
import { words } from '#web/words/words.ts';
import styles from './door.module.css';

/** Where a link to set a new password leads. */
export function NewPasswordScreen() {
  const token = useToken();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const queryClient = useQueryClient();
  // Whoever was signed in on this browser as that person is not any more.
  const reset = useMutation(api.signIn.resetPassword.mutationOptions({ onSuccess: () => remember(queryClient, null) }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!passwordProblem(password)) reset.mutate({ token, password });
  };
  const toTheDoor = (
    <Link to="/door" className={buttonClass(reset.data ? 'primary' : 'plain')}>
      {words('account.sign-in.title')}
    </Link>
  );
  return (
    <DoorScreen title={signInWords('sign-in.reset.title')}>
      <div className={styles.said}>
        <Heading>{signInWords('sign-in.reset.title')}</Heading>
        {reset.data ? (
          <>
            <Notice>{signInWords('sign-in.reset.done')}</Notice>
            <div>{toTheDoor}</div>
          </>
        ) : token === '' || hasCode(reset.error, 'LINK_GONE') ? (
          <>
            {token === '' ? <p className={styles.text}>{signInWords('sign-in.no-token')}</p> : <Problem error={reset.error} />}
            <div>{toTheDoor}</div>
          </>
        ) : (
          <form className={styles.form} onSubmit={submit}>
            <p className={styles.text}>{signInWords('sign-in.reset.choose')}</p>
            <Field
              label={words('settings.password.next')}
              type="password"
              name="password"
              autoComplete="new-password"
              required
              maxLength={1024}
              hint={words('account.password.hint')}
              problem={tried ? passwordProblem(password) : undefined}
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
            <Problem error={reset.error} />
            <div>
              <Button type="submit" look="primary" disabled={reset.isPending}>
                {signInWords('sign-in.reset.submit')}
              </Button>
            </div>
          </form>
        )}
      </div>
    </DoorScreen>
  );
}
