import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { Asked } from '#web/account/AskForLink.tsx';
import { TitleOf } from '#web/account/TitleOf.tsx';
import { useEntering } from '#web/account/use-entering.ts';
import { signInWords } from '#web/account/sign-in-words.ts';
import { api } from '#web/api/client.ts';
import { Button } from '#web/design/Button.tsx';
import { Field } from '#web/design/Field.tsx';
import { Notice, Problem } from '#web/design/Notice.tsx';
import { words } from '#web/words/words.ts';
import styles from './door.module.css';

type SignInProps = {
  below: boolean;
  onEntered: () => void | Promise<void>;
  onSecondStep: (token: string) => void;
  onAsk: (what: Asked, email: string) => void;
  /** Missing where no account can be made. */
  onCreate: (() => void) | undefined;
};

export function SignIn({ below, onEntered, onSecondStep, onAsk, onCreate }: SignInProps) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [forgot, setForgot] = useState(false);
  const { data: door } = useSuspenseQuery(api.account.door.queryOptions({ staleTime: Infinity }));
  const onSuccess = useEntering(onEntered, onSecondStep);
  const signIn = useMutation(api.sessions.open.mutationOptions({ onSuccess }));
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
          autoComplete="username webauthn"
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
        <div className={styles.ways}>
          {door.ways.mail && (
            <Button look="quiet" onClick={() => onAsk('link', email)}>
              {signInWords('sign-in.link.offer')}
            </Button>
          )}
          <Button look="quiet" aria-expanded={door.ways.mail ? undefined : forgot} onClick={() => (door.ways.mail ? onAsk('reset', email) : setForgot(!forgot))}>
            {signInWords('sign-in.reset.offer')}
          </Button>
        </div>
        {forgot && <Notice>{signInWords('sign-in.reset.no-mail')}</Notice>}
        {!onCreate && <p className={styles.text}>{words('account.closed')}</p>}
      </form>
    </section>
  );
}
