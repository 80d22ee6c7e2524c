import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { OneOnOne } from '#web/api/shapes.ts';
import { Sheet } from '#web/design/Sheet.tsx';
import { InvitationPanel } from '#web/invitation/InvitationPanel.tsx';
import { useInviteText } from '#web/invitation/use-invite-text.ts';
import { StartForm } from '#web/one-on-one/StartForm.tsx';
import { arrangingWords } from '#web/one-on-one/arranging-words.ts';
import { words } from '#web/words/words.ts';

/** Starts a one-on-one, then offers the link for the other one. */
export function StartSheet() {
  const navigate = useNavigate();
  const [started, setStarted] = useState<OneOnOne>();
  if (!started) {
    return (
      <Sheet title={arrangingWords('start.title')} onClose={() => void navigate({ to: '/' })}>
        <StartForm onStarted={setStarted} />
      </Sheet>
    );
  }
  return <Invite started={started} />;
}

function Invite({ started }: { started: OneOnOne }) {
  const navigate = useNavigate();
  const text = useInviteText(started.other.name);
  const open = () => void navigate({ to: '/one-on-ones/$id', params: { id: started.id } });
  return (
    <Sheet
      title={words('invite.title', { name: started.other.name })}
      text={text}
      onClose={open}
    >
      <InvitationPanel oneOnOne={started} onDone={open} />
    </Sheet>
  );
}
