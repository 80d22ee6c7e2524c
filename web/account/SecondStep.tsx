import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { remember } from '#web/account/remember.ts';
import { TitleOf } from '#web/account/TitleOf.tsx';
import { signInWords } from '#web/account/sign-in-words.ts';
import { api } from '#web/api/client.ts';
import { Button } from '#web/design/Button.tsx';
import { Field } from '#web/design/Field.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { giveFocus } from '#web/shell/give-focus.ts';
import styles from './door.module.css';

type SecondStepProps = {
  /** What the first step gave. */
  token: string;
  below?: boolean;
  onEntered: () => void | Promise<void>;
  onStartAgain: () => void;
};

/** The second step of signing in: a code of the app, or one of those kept for when the phone is gone. */
export function SecondStep({ token, below = false, onEntered, onStartAgain }: SecondStepProps) {
  const [code, setCode] = useState('');
  const [recovering, setRecovering] = useState(false);
  const queryClient = useQueryClient();
  const step = useMutation(
    api.signIn.secondStep.mutationOptions({
      onSuccess: ({ me }) => {
        remember(queryClient, me);
        return onEntered();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    step.mutate({ token, code });
  };
  const change = () => {
    setRecovering(!recovering);
    setCode('');
    step.reset();
  };
  return (
    <section>
      <TitleOf below={below}>{signInWords('sign-in.second.title')}</TitleOf>
      <form className={styles.form} onSubmit={submit}>
        {recovering ? (
          <Field
            key="recovery"
            ref={giveFocus}
            label={signInWords('sign-in.second.recovery')}
            hint={signInWords('sign-in.second.recovery.hint')}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={40}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        ) : (
          <Field
            key="app"
            ref={giveFocus}
            label={signInWords('sign-in.second.code')}
            hint={signInWords('sign-in.second.code.hint')}
            name="code"
            autoComplete="one-time-code"
            inputMode="numeric"
            required
            maxLength={12}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        )}
        <Problem error={step.error} />
        <div className={styles.foot}>
          <Button type="submit" look="primary" disabled={step.isPending}>
            {signInWords('sign-in.second.submit')}
          </Button>
          <Button look="quiet" onClick={change}>
            {signInWords(recovering ? 'sign-in.second.to-app' : 'sign-in.second.to-recovery')}
          </Button>
        </div>
        <p className={styles.ways}>
          <Button look="quiet" onClick={onStartAgain}>
            {signInWords('sign-in.start-again')}
          </Button>
        </p>
      </form>
    </section>
  );
}
