import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { passwordProblem } from '#web/account/password-problem.ts';
import { api } from '#web/api/client.ts';
import { hasCode } from '#web/api/sentence-for.ts';
import { Button } from '#web/design/Button.tsx';
import { Field } from '#web/design/Field.tsx';
import { Notice, Problem } from '#web/design/Notice.tsx';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { providerWords } from '#web/providers/provider-words.ts';
import { words } from '#web/words/words.ts';
import styles from './settings.module.css';

/** For whoever signs in another way so far. */
export function FirstPassword({ email }: { email: string }) {
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const announce = useAnnounce();
  const queryClient = useQueryClient();
  const set = useMutation(
    api.providers.setPassword.mutationOptions({
      onSuccess: () => {
        announce(providerWords('providers.set-password.done'));
        return queryClient.invalidateQueries({ queryKey: api.providers.ways.key() });
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!passwordProblem(password)) set.mutate({ password });
  };
  return (
    <section className={styles.part}>
      <h2>{words('settings.password')}</h2>
      <p className={styles.text}>{providerWords('providers.set-password.text')}</p>
      <form className={styles.form} onSubmit={submit}>
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <Field
          label={words('settings.password.next')}
          type="password"
          autoComplete="new-password"
          required
          maxLength={1024}
          hint={words('account.password.hint')}
          problem={tried ? passwordProblem(password) : undefined}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {hasCode(set.error, 'PROVE_AGAIN') ? <Notice>{providerWords('providers.prove.sign-in')}</Notice> : <Problem error={set.error} />}
        <Button type="submit" disabled={set.isPending}>
          {providerWords('providers.set-password')}
        </Button>
      </form>
    </section>
  );
}
