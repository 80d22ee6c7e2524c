import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { passwordProblem } from '#web/account/password-problem.ts';
import { api } from '#web/api/client.ts';
import { Button } from '#web/design/Button.tsx';
import { Field } from '#web/design/Field.tsx';
import { Notice, Problem } from '#web/design/Notice.tsx';
import { FirstPassword } from '#web/settings/FirstPassword.tsx';
import { words } from '#web/words/words.ts';
import styles from './settings.module.css';

export function PasswordPart({ email }: { email: string }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [tried, setTried] = useState(false);
  const queryClient = useQueryClient();
  const change = useMutation(
    api.account.changePassword.mutationOptions({
      onSuccess: () => {
        setCurrent('');
        setNext('');
        setTried(false);
        return queryClient.invalidateQueries({ queryKey: api.sessions.list.key() });
      },
    }),
  );
  const ways = useQuery(api.providers.ways.queryOptions());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!passwordProblem(next)) change.mutate({ current, next });
  };
  if (ways.data && !ways.data.password) return <FirstPassword email={email} />;
  return (
    <section className={styles.part}>
      <h2>{words('settings.password')}</h2>
      <p className={styles.text}>{words('settings.password.text')}</p>
      <form className={styles.form} onSubmit={submit}>
        {/* Tells a password manager whose password it is. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <Field
          label={words('settings.password.current')}
          type="password"
          autoComplete="current-password"
          required
          value={current}
          onChange={(event) => setCurrent(event.target.value)}
        />
        <Field
          label={words('settings.password.next')}
          type="password"
          autoComplete="new-password"
          required
          maxLength={1024}
          hint={words('account.password.hint')}
          problem={tried ? passwordProblem(next) : undefined}
          value={next}
          onChange={(event) => setNext(event.target.value)}
        />
        <Problem error={change.error} />
        <Button type="submit" disabled={change.isPending}>
          {words('settings.password.submit')}
        </Button>
        {change.data && <Notice>{words('settings.password.changed', { count: change.data.signedOut })}</Notice>}
      </form>
    </section>
  );
}
