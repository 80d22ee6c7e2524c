import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { UnconfirmedLine } from '#web/account/UnconfirmedLine.tsx';
import { signInWords } from '#web/account/sign-in-words.ts';
import { api } from '#web/api/client.ts';
import type { Me } from '#web/api/shapes.ts';
import { Button } from '#web/design/Button.tsx';
import { Field } from '#web/design/Field.tsx';
import { Notice, Problem } from '#web/design/Notice.tsx';
import { giveFocus } from '#web/shell/give-focus.ts';
import { words } from '#web/words/words.ts';
import styles from './settings.module.css';
import { useHasPassword } from './use-has-password.ts';

/** One's address: whether it is confirmed, which one waits to be, and changing it. */
export function AddressPart({ me }: { me: Me }) {
  const [isOpen, setOpen] = useState(false);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const hasPassword = useHasPassword();
  const queryClient = useQueryClient();
  const { data: door } = useQuery(api.account.door.queryOptions({ staleTime: Infinity }));
  const { data: state } = useQuery(api.signIn.read.queryOptions());
  const change = useMutation(
    api.signIn.changeAddress.mutationOptions({
      onSuccess: async ({ waits }, { email: next }) => {
        setOpen(false);
        setEmail('');
        setPassword('');
        queryClient.setQueryData(api.account.door.queryKey(), (seen) =>
          seen?.me && !waits ? { ...seen, me: { ...seen.me, email: next, confirmed: false } } : seen,
        );
        await queryClient.invalidateQueries({ queryKey: api.signIn.key() });
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ email: email.trim(), ...(hasPassword && { password }) });
  };
  return (
    <section className={styles.part}>
      <h2>{signInWords('sign-in.address')}</h2>
      <p className={styles.text}>{signInWords('sign-in.address.is', { email: me.email })}</p>
      {!me.confirmed && door?.ways.mail && <UnconfirmedLine me={me} why />}
      {state?.waiting && <Notice>{signInWords('sign-in.address.waiting', { email: state.waiting })}</Notice>}
      {change.data?.waits === false && <Notice>{signInWords('sign-in.address.changed', { email: me.email })}</Notice>}
      <form className={styles.form} onSubmit={submit}>
        {isOpen && (
          <>
            <Field
              label={signInWords('sign-in.address.next')}
              type="email"
              autoComplete="email"
              ref={giveFocus}
              required
              maxLength={254}
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
            {hasPassword && (
              <Field
                label={words('settings.password.current')}
                type="password"
                autoComplete="current-password"
                required
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            )}
            <Problem error={change.error} />
          </>
        )}
        <div className={styles.presses}>
          {isOpen ? (
            <>
              <Button type="submit" disabled={change.isPending}>
                {signInWords('sign-in.address.submit')}
              </Button>
              <Button look="quiet" onClick={() => setOpen(false)}>
                {signInWords('sign-in.cancel')}
              </Button>
            </>
          ) : (
            <Button onClick={() => setOpen(true)}>{signInWords('sign-in.address.change')}</Button>
          )}
        </div>
      </form>
    </section>
  );
}
