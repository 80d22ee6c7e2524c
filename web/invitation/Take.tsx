import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '#web/api/client.ts';
import { hasCode } from '#web/api/sentence-for.ts';
import type { Me } from '#web/api/shapes.ts';
import { useSignOut } from '#web/account/use-sign-out.ts';
import { Button } from '#web/design/Button.tsx';
import { Notice, Problem } from '#web/design/Notice.tsx';
import type { InvitationOffer } from '#web/invitation/invitation-offer.ts';
import { words } from '#web/words/words.ts';
import styles from './invitation.module.css';

type TakeProps = { token: string; offer: InvitationOffer; me: Me };

/** Taking the seat; with another address than the invitation's, only after saying that one is meant. */
export function Take({ token, offer, me }: TakeProps) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const signOut = useSignOut();
  const accept = useMutation(
    api.invitations.accept.mutationOptions({
      onSuccess: async ({ id }) => {
        await queryClient.invalidateQueries({ queryKey: api.oneOnOnes.key() });
        await navigate({ to: '/one-on-ones/$id', params: { id } });
      },
    }),
  );
  const isAnother = offer.addressed === 'another' || hasCode(accept.error, 'ADDRESS_DIFFERS');
  return (
    <>
      {isAnother ? (
        <Notice>{words('invitation.another', { email: me.email, inviter: offer.inviter })}</Notice>
      ) : (
        <p>{words('invitation.as', { name: me.name, email: me.email })}</p>
      )}
      {!hasCode(accept.error, 'ADDRESS_DIFFERS') && <Problem error={accept.error} />}
      <div className={styles.actions}>
        <Button
          look="primary"
          disabled={accept.isPending}
          onClick={() => accept.mutate({ token, confirmed: isAnother })}
        >
          {isAnother ? words('invitation.confirm', { email: me.email }) : words('invitation.accept')}
        </Button>
        <Button look="quiet" onClick={() => signOut.mutate({})}>
          {words('invitation.not-me')}
        </Button>
      </div>
    </>
  );
}
