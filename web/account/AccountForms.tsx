import { useSuspenseQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { CreateAccount } from '#web/account/CreateAccount.tsx';
import { OtherWays } from '#web/account/OtherWays.tsx';
import { SignIn } from '#web/account/SignIn.tsx';
import { api } from '#web/api/client.ts';

type AccountFormsProps = {
  onEntered: () => void | Promise<void>;
  /** The token of an invitation: with one, an account can be made where sign-up is closed. */
  invitation?: string;
  /** Whether these forms stand below a heading of their screen. */
  below?: boolean;
};

/** Creating an account or signing in, whichever fits, and the other one a press away where it is possible. */
export function AccountForms({ onEntered, invitation, below = false }: AccountFormsProps) {
  const { data: door } = useSuspenseQuery(api.account.door.queryOptions({ staleTime: Infinity }));
  const canCreate = door.signUp !== 'invitation' || invitation !== undefined;
  const [creating, setCreating] = useState(door.signUp === 'first' || invitation !== undefined);
  const forms = useRef<HTMLDivElement>(null);
  const show = (isCreating: boolean) => {
    flushSync(() => setCreating(isCreating));
    // The button that was pressed is gone. The title says what came in its place.
    forms.current?.querySelector<HTMLElement>('h1, h2')?.focus();
  };
  return (
    <div ref={forms}>
      {creating && canCreate ? (
        <CreateAccount
          first={door.signUp === 'first'}
          below={below}
          invitation={invitation}
          onEntered={onEntered}
          onSignIn={() => show(false)}
        />
      ) : (
        <SignIn below={below} onEntered={onEntered} onCreate={canCreate ? () => show(true) : undefined} />
      )}
      <OtherWays onEntered={onEntered} invitation={invitation} />
    </div>
  );
}
