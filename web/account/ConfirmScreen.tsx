import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { AccountForms } from '#web/account/AccountForms.tsx';
import { DoorScreen } from '#web/account/DoorScreen.tsx';
import { useToken } from '#web/account/use-token.ts';
import { signInWords } from '#web/account/sign-in-words.ts';
import { api } from '#web/api/client.ts';
import { Button, buttonClass } from '#web/design/Button.tsx';
import { Notice, Problem } from '#web/design/Notice.tsx';
import { Heading } from '#web/shell/Screen.tsx';
import { words } from '#web/words/words.ts';
import styles from './door.module.css';

/** Where a link to confirm an address leads. It takes being signed in: whoever reads the mail alone confirms nothing. */
export function ConfirmScreen() {
  const token = useToken();
  const { data: door } = useSuspenseQuery(api.account.door.queryOptions({ staleTime: Infinity }));
  const queryClient = useQueryClient();
  const confirm = useMutation(
    api.signIn.confirmAddress.mutationOptions({
      onSuccess: (me) => {
        queryClient.setQueryData(api.account.door.queryKey(), (seen) => seen && { ...seen, me });
        return queryClient.invalidateQueries({ queryKey: api.signIn.key() });
      },
    }),
  );
  const { me } = door;
  return (
    <DoorScreen title={signInWords('sign-in.confirm.title')}>
      <div className={styles.said}>
        <Heading>{signInWords('sign-in.confirm.title')}</Heading>
        {confirm.data ? (
          <Notice>{signInWords('sign-in.confirm.done', { email: confirm.data.email })}</Notice>
        ) : (
          <p className={styles.text}>
            {token === '' ? signInWords('sign-in.no-token') : me ? signInWords('sign-in.confirm.text', { name: me.name }) : signInWords('sign-in.confirm.sign-in')}
          </p>
        )}
        <Problem error={confirm.error} />
        {me ? (
          <div className={styles.foot}>
            {token !== '' && !confirm.data && !confirm.error && (
              <Button look="primary" disabled={confirm.isPending} onClick={() => confirm.mutate({ token })}>
                {signInWords('sign-in.confirm.submit')}
              </Button>
            )}
            <Link to="/" className={buttonClass(confirm.data ? 'primary' : 'quiet')}>
              {words('shell.home')}
            </Link>
          </div>
        ) : (
          // Who is signed in decides what this screen shows next; there is nowhere to go.
          <AccountForms below onEntered={() => {}} />
        )}
      </div>
    </DoorScreen>
  );
}
