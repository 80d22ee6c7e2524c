import { useMutation } from '@tanstack/react-query';
import { signInWords } from '#web/account/sign-in-words.ts';
import { api } from '#web/api/client.ts';
import type { Me } from '#web/api/shapes.ts';
import { Button } from '#web/design/Button.tsx';
import { Problem } from '#web/design/Notice.tsx';
import styles from './unconfirmed.module.css';

/** Says quietly that one's address is not confirmed, and sends the link again. */
export function UnconfirmedLine({ me, why = false }: { me: Me; why?: boolean }) {
  const send = useMutation(api.signIn.sendConfirmation.mutationOptions());
  return (
    <div className={styles.line}>
      <p>
        {signInWords('sign-in.unconfirmed', { email: me.email })} {why && signInWords('sign-in.unconfirmed.why')}{' '}
        <Button look="quiet" className={styles.again} disabled={send.isPending} onClick={() => send.mutate({})}>
          {signInWords('sign-in.unconfirmed.again')}
        </Button>
      </p>
      <p role="status">{send.data && signInWords('sign-in.unconfirmed.sent')}</p>
      <Problem error={send.error} />
    </div>
  );
}
