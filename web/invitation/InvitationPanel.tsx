import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import type { OneOnOne } from '#web/api/shapes.ts';
import { Button } from '#web/design/Button.tsx';
import { Notice, Problem } from '#web/design/Notice.tsx';
import { SheetFoot } from '#web/design/Sheet.tsx';
import { LinkToCopy } from '#web/invitation/LinkToCopy.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { useToday } from '#web/shell/use-now.ts';
import { dayIn, longDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import styles from './invitation.module.css';

type InvitationPanelProps = { oneOnOne: OneOnOne; onDone: () => void };

/** Makes, renews and withdraws the link for the free seat, and shows it the one time it can be shown. */
export function InvitationPanel({ oneOnOne, onDone }: InvitationPanelProps) {
  const { id, other } = oneOnOne;
  const queryClient = useQueryClient();
  const onSuccess = () => void queryClient.invalidateQueries({ queryKey: api.oneOnOnes.key() });
  const renew = useMutation(api.invitations.renew.mutationOptions({ onSuccess }));
  const withdraw = useMutation(
    api.invitations.withdraw.mutationOptions({
      onSuccess: () => {
        renew.reset();
        onSuccess();
      },
    }),
  );
  const make = () => {
    withdraw.reset();
    renew.mutate({ id, ...(other.email && { email: other.email }) });
  };
  const isOpen = renew.data !== undefined || (oneOnOne.invitation.state === 'open' && !withdraw.data);
  return (
    <div className={styles.panel}>
      {renew.data ? (
        <LinkToCopy name={other.name} link={renew.data.link} expiresAt={renew.data.expiresAt} />
      ) : (
        <Notice>{withdraw.data ? words('invite.withdrawn.now') : <StateOf oneOnOne={oneOnOne} />}</Notice>
      )}
      <Problem error={renew.error ?? withdraw.error} />
      <SheetFoot>
        <Button onClick={make} look={isOpen ? 'plain' : 'primary'} disabled={renew.isPending}>
          {words(isOpen ? 'invite.renew' : 'invite.make')}
        </Button>
        {isOpen && (
          <Button onClick={() => withdraw.mutate({ id })} disabled={withdraw.isPending}>
            {words('invite.withdraw')}
          </Button>
        )}
        <Button look={renew.data ? 'plain' : 'quiet'} onClick={onDone}>
          {words('invite.open-page')}
        </Button>
      </SheetFoot>
    </div>
  );
}

function StateOf({ oneOnOne: { invitation, other } }: { oneOnOne: OneOnOne }) {
  const me = useMe();
  const today = useToday(me.timeZone);
  const when = invitation.expiresAt ? longDay(dayIn(invitation.expiresAt, me.timeZone), today) : '';
  if (invitation.state === 'open') return words('invite.open', { when });
  if (invitation.state === 'expired') return words('invite.expired', { when });
  if (invitation.state === 'withdrawn') return words('invite.withdrawn');
  return words('invite.none', { name: other.name });
}
