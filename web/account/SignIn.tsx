import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { TitleOf } from '#web/account/TitleOf.tsx';
import { remember } from '#web/account/remember.ts';
import { api } from '#web/api/client.ts';
import { Button } from '#web/design/Button.tsx';
import { Field } from '#web/design/Field.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { words } from '#web/words/words.ts';
import styles from './door.module.css';

type SignInProps = {
  below: boolean;
  onEntered: () => void | Promise<void>;
  /** Missing where no account can be made. */
  onCreate: (() => void) | undefined;
};

export function SignIn({ below, onEntered, onCreate }: SignInProps) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const queryClient = useQueryClient();
  const signIn = useMutation(
    api.sessions.open.mutationOptions({
      onSuccess: (entered) => {
        if (!('me' in entered)) return;
        remember(queryClient, entered.me);
        return onEntered();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ email: email.trim(), password });
  };
  return (
    <section>
      <TitleOf below={below}>{words('account.sign-in.title')}</TitleOf>
      <form className={styles.form} onSubmit={submit}>
        <Field
          label={words('account.email')}
          type="email"
          name="email"
          autoComplete="username"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Field
          label={words('account.password')}
          type="password"
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Problem error={signIn.error} />
        <div className={styles.foot}>
          <Button type="submit" look="primary" disabled={signIn.isPending}>
            {words('account.sign-in.submit')}
          </Button>
          {onCreate && (
            <Button look="quiet" onClick={onCreate}>
              {words('account.create.instead')}
            </Button>
          )}
        </div>
        {!onCreate && <p className={styles.text}>{words('account.closed')}</p>}
      </form>
    </section>
  );
}
