import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { api } from '#web/api/client.ts';
import { Notice } from '#web/design/Notice.tsx';
import { Sheet } from '#web/design/Sheet.tsx';
import { InvitationPanel } from '#web/invitation/InvitationPanel.tsx';
import { useInviteText } from '#web/invitation/use-invite-text.ts';
import { words } from '#web/words/words.ts';

const route = getRouteApi('/signed-in/one-on-ones/$id');

/** The invitation of a one-on-one whose other seat is free. */
export function InviteSheet() {
  const { id } = route.useParams();
  const navigate = useNavigate();
  const { data: oneOnOne } = useSuspenseQuery(api.oneOnOnes.read.queryOptions({ input: { id } }));
  const { name, joined } = oneOnOne.other;
  const text = useInviteText(name);
  const close = () => void navigate({ to: '/one-on-ones/$id', params: { id } });
  return (
    <Sheet title={words('invite.title', { name })} text={text} onClose={close}>
      {joined ? (
        <Notice>{words('error.SEAT_TAKEN')}</Notice>
      ) : (
        <InvitationPanel oneOnOne={oneOnOne} onDone={close} />
      )}
    </Sheet>
  );
}
