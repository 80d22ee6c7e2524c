import { useMutation, useQueryClient } from '@tanstack/react-query';
import { remember } from '#web/account/remember.ts';
import { client } from '#web/api/client.ts';
import { Button } from '#web/design/Button.tsx';
import { Notice, Problem } from '#web/design/Notice.tsx';
import { showPasskey, wasCancelled } from '#web/passkeys/ask-authenticator.ts';
import { passkeyWords } from '#web/passkeys/passkey-words.ts';

/** Signs in without a name: the authenticator knows whose passkey it shows. */
export function PasskeySignIn({ onEntered }: { onEntered: () => void | Promise<void> }) {
  const queryClient = useQueryClient();
  const enter = useMutation({
    mutationFn: async () => {
      const { options } = await client.passkeys.beginEntering();
      return client.passkeys.enter({ response: await showPasskey(options) });
    },
    onSuccess: (entered) => {
      // A passkey is both steps at once, so nothing more is asked for.
      if (!('me' in entered)) return;
      remember(queryClient, entered.me);
      return onEntered();
    },
  });
  return (
    <>
      <Button disabled={enter.isPending} onClick={() => enter.mutate()}>
        {passkeyWords('passkeys.sign-in')}
      </Button>
      {wasCancelled(enter.error) ? <Notice>{passkeyWords('passkeys.none-used')}</Notice> : <Problem error={enter.error} />}
    </>
  );
}
