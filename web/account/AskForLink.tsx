import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { TitleOf } from '#web/account/TitleOf.tsx';
import { signInWords } from '#web/account/sign-in-words.ts';
import { api } from '#web/api/client.ts';
import { Button } from '#web/design/Button.tsx';
import { Field } from '#web/design/Field.tsx';
import { Notice, Problem } from '#web/design/Notice.tsx';
import { words } from '#web/words/words.ts';
import styles from './door.module.css';

/** What is asked for at the door when the password is not at hand. */
export type Asked = 'link' | 'reset';

type AskForLinkProps = { what: Asked; below: boolean; email: string; onBack: () => void };

/** Has a link mailed, to sign in or to set a new password. What it says is the same whether there is an account or not. */
export function AskForLink({ what, below, email: known, onBack }: AskForLinkProps) {
  const [email, setEmail] = useState(known);
  const [asked, setAsked] = useState<string>();
  const onSuccess = (_: unknown, sent: { email: string }) => setAsked(sent.email);
  const link = useMutation(api.signIn.sendLink.mutationOptions({ onSuccess }));
  const reset = useMutation(api.signIn.sendReset.mutationOptions({ onSuccess }));
  const ask = what === 'link' ? link : reset;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate({ email: email.trim() });
  };
  return (
    <section>
      <TitleOf below={below}>{signInWords(what === 'link' ? 'sign-in.link.title' : 'sign-in.reset.title')}</TitleOf>
      <p className={styles.text}>{signInWords(what === 'link' ? 'sign-in.link.text' : 'sign-in.reset.text')}</p>
      <form className={styles.form} onSubmit={submit}>
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
        <Problem error={ask.error} />
        {asked !== undefined && <Notice>{signInWords('sign-in.link.sent', { email: asked })}</Notice>}
        <div className={styles.foot}>
          <Button type="submit" look="primary" disabled={ask.isPending}>
            {signInWords(asked === undefined ? 'sign-in.link.submit' : 'sign-in.link.again')}
          </Button>
          <Button look="quiet" onClick={onBack}>
            {signInWords('sign-in.back')}
          </Button>
        </div>
      </form>
    </section>
  );
}
