import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#web/api/client.ts';
import type { OneOnOne } from '#web/api/shapes.ts';
import { Button } from '#web/design/Button.tsx';
import { Notice, Problem } from '#web/design/Notice.tsx';
import { SheetFoot } from '#web/design/Sheet.tsx';
import { LinkToCopy } from '#web/invitation/LinkToCopy.tsx';
import { MailTo } from '#web/invitation/MailTo.tsx';
import { useMail } from '#web/mail/use-mail.ts';
import { mailWords } from '#web/mail/words.ts';
import { useMe } from '#web/shell/use-me.ts';
import { useToday } from '#web/shell/use-now.ts';
import { dayIn, longDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import styles from './invitation.module.css';

/** How often it is asked whether a mail went out, as long as it has not. */
const askAgainMs = 3_000;

type InvitationPanelProps = { oneOnOne: OneOnOne; onDone: () => void };

/** Makes, mails, renews and withdraws the link for the free seat, and shows it the one time it can be shown. */
export function InvitationPanel({ oneOnOne: asItWas, onDone }: InvitationPanelProps) {
  const byMail = useMail()?.set === true;
  const { data: oneOnOne } = useQuery({
    ...api.oneOnOnes.read.queryOptions({ input: { id: asItWas.id } }),
    initialData: asItWas,
    refetchInterval: ({ state }) => (state.data?.invitation.mail === 'waiting' ? askAgainMs : false),
  });
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
  const [askedToMail, setAskedToMail] = useState(false);
  const make = (email: string | null, isToBeMailed: boolean) => {
    withdraw.reset();
    setAskedToMail(isToBeMailed);
    renew.mutate({ id, ...(email && { email }) });
  };
  const isOpen = renew.data !== undefined || (oneOnOne.invitation.state === 'open' && !withdraw.data);
  return (
    <div className={styles.panel}>
      {!withdraw.data && <MailState oneOnOne={oneOnOne} />}
      {askedToMail && renew.data?.mailed === false && <Notice>{mailWords('mail.invite.too-many', { name: other.name })}</Notice>}
      {renew.data ? (
        <LinkToCopy name={other.name} link={renew.data.link} expiresAt={renew.data.expiresAt} />
      ) : (
        <Notice>{withdraw.data ? words('invite.withdrawn.now') : <StateOf oneOnOne={oneOnOne} />}</Notice>
      )}
      {byMail && !renew.data && <MailTo other={other} isAgain={isOpen} isPending={renew.isPending} onMail={(email) => make(email, true)} />}
      <Problem error={renew.error ?? withdraw.error} />
      <SheetFoot>
        {byMail && !isOpen ? (
          <Button onClick={() => make(null, false)} disabled={renew.isPending}>
            {mailWords('mail.invite.link')}
          </Button>
        ) : (
          <Button onClick={() => make(byMail ? null : other.email, false)} look={isOpen ? 'plain' : 'primary'} disabled={renew.isPending}>
            {words(isOpen ? 'invite.renew' : 'invite.make')}
          </Button>
        )}
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

/** What became of the mail it went out by. */
function MailState({ oneOnOne: { invitation, other } }: { oneOnOne: OneOnOne }) {
  const { email, name } = other;
  if (invitation.state !== 'open' || invitation.mail === null || email === null) return null;
  if (invitation.mail === 'failed') return <Notice>{mailWords('mail.invite.failed', { email, name })}</Notice>;
  return <Notice>{mailWords(`mail.invite.${invitation.mail}`, { email })}</Notice>;
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
