import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { passwordProblem } from '#web/account/password-problem.ts';
import { TitleOf } from '#web/account/TitleOf.tsx';
import { remember } from '#web/account/remember.ts';
import { api } from '#web/api/client.ts';
import { Button } from '#web/design/Button.tsx';
import { Field } from '#web/design/Field.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { TimeZoneField } from '#web/design/TimeZoneField.tsx';
import { deviceZone } from '#web/words/zones.ts';
import { words } from '#web/words/words.ts';
import styles from './door.module.css';

type CreateAccountProps = {
  first: boolean;
  below: boolean;
  invitation: string | undefined;
  onEntered: () => void | Promise<void>;
  onSignIn: () => void;
};

export function CreateAccount({ first, below, invitation, onEntered, onSignIn }: CreateAccountProps) {
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [timeZone, setTimeZone] = useState(deviceZone);
  const [tried, setTried] = useState(false);
  const queryClient = useQueryClient();
  const create = useMutation(
    api.account.create.mutationOptions({
      onSuccess: (me) => {
        remember(queryClient, me);
        return onEntered();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (passwordProblem(password)) return;
    create.mutate({ name, email: email.trim(), password, timeZone, ...(invitation && { invitation }) });
  };
  return (
    <section>
      <TitleOf below={below}>{words(first ? 'account.first.title' : 'account.create.title')}</TitleOf>
      {!below && <p className={styles.text}>{words(first ? 'account.first.text' : 'account.create.text')}</p>}
      <form className={styles.form} onSubmit={submit}>
        <Field
          label={words('account.name')}
          name="name"
          autoComplete="name"
          required
          maxLength={120}
          pattern=".*\S.*"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Field
          label={words('account.email')}
          type="email"
          name="email"
          autoComplete="username"
          required
          maxLength={254}
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Field
          label={words('account.password')}
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
        <TimeZoneField value={timeZone} onChange={setTimeZone} hint={words('account.time-zone.hint')} />
        <Problem error={create.error} />
        <div className={styles.foot}>
          <Button type="submit" look="primary" disabled={create.isPending}>
            {words('account.create.submit')}
          </Button>
          {!first && (
            <Button look="quiet" onClick={onSignIn}>
              {words('account.sign-in.instead')}
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}
