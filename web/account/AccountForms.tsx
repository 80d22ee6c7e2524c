import { useSuspenseQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { AskForLink, type Asked } from '#web/account/AskForLink.tsx';
import { CreateAccount } from '#web/account/CreateAccount.tsx';
import { OtherWays } from '#web/account/OtherWays.tsx';
import { SecondStep } from '#web/account/SecondStep.tsx';
import { SignIn } from '#web/account/SignIn.tsx';
import { api } from '#web/api/client.ts';

type AccountFormsProps = {
  onEntered: () => void | Promise<void>;
  /** The token of an invitation: with one, an account can be made where sign-up is closed. */
  invitation?: string;
  /** Whether these forms stand below a heading of their screen. */
  below?: boolean;
  /** The first step is done already, elsewhere: what it gave. */
  secondStep?: string | undefined;
};

type Form = { is: 'sign-in' | 'create' } | { is: 'ask'; what: Asked; email: string } | { is: 'second-step'; token: string };

/** Creating an account or signing in, whichever fits, and what else may be needed a press away where it is possible. */
export function AccountForms({ onEntered, invitation, below = false, secondStep }: AccountFormsProps) {
  const { data: door } = useSuspenseQuery(api.account.door.queryOptions({ staleTime: Infinity }));
  const canCreate = door.signUp !== 'invitation' || invitation !== undefined;
  const [form, setForm] = useState<Form>(() => {
    if (secondStep !== undefined) return { is: 'second-step', token: secondStep };
    return { is: door.signUp === 'first' || invitation !== undefined ? 'create' : 'sign-in' };
  });
  const forms = useRef<HTMLDivElement>(null);
  const show = (next: Form) => {
    flushSync(() => setForm(next));
    // The button that was pressed is gone. The title says what came in its place, unless there is something to fill in at once.
    if (next.is !== 'second-step') forms.current?.querySelector<HTMLElement>('h1, h2')?.focus();
  };
  const signIn = () => show({ is: 'sign-in' });
  return (
    <div ref={forms}>
      {form.is === 'create' && canCreate && (
        <CreateAccount first={door.signUp === 'first'} below={below} invitation={invitation} onEntered={onEntered} onSignIn={signIn} />
      )}
      {(form.is === 'sign-in' || (form.is === 'create' && !canCreate)) && (
        <SignIn
          below={below}
          onEntered={onEntered}
          onSecondStep={(token) => show({ is: 'second-step', token })}
          onAsk={(what, email) => show({ is: 'ask', what, email })}
          onCreate={canCreate ? () => show({ is: 'create' }) : undefined}
        />
      )}
      {form.is === 'ask' && <AskForLink what={form.what} email={form.email} below={below} onBack={signIn} />}
      {form.is === 'second-step' && <SecondStep token={form.token} below={below} onEntered={onEntered} onStartAgain={signIn} />}
      {(form.is === 'sign-in' || form.is === 'create') && <OtherWays key={form.is} onEntered={onEntered} invitation={invitation} />}
    </div>
  );
}
