import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '#web/api/client.ts';
import { hasCode } from '#web/api/sentence-for.ts';
import { Button } from '#web/design/Button.tsx';
import { Field } from '#web/design/Field.tsx';
import { Notice, Problem } from '#web/design/Notice.tsx';
import { takeFocus } from '#web/shell/take-focus.ts';
import { providerWords } from '#web/providers/provider-words.ts';
import styles from './settings.module.css';

type ProveAgainProps = { error: unknown; isPending: boolean; onPassword: (password: string) => void };

/** Asks for the password where somebody signed in too long ago to change how they sign in; nothing where nobody asked. */
export function ProveAgain({ error, isPending, onPassword }: ProveAgainProps) {
  const [password, setPassword] = useState('');
  const ways = useQuery(api.providers.ways.queryOptions());
  if (!hasCode(error, 'PROVE_AGAIN') && !hasCode(error, 'PASSWORD_WRONG')) return null;
  if (ways.data && !ways.data.password) return <Notice>{providerWords('providers.prove.sign-in')}</Notice>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onPassword(password);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field
        label={providerWords('providers.prove')}
        type="password"
        autoComplete="current-password"
        required
        ref={takeFocus}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {hasCode(error, 'PASSWORD_WRONG') && <Problem error={error} />}
      <Button type="submit" disabled={isPending}>
        {providerWords('providers.prove.go-on')}
      </Button>
    </form>
  );
}
