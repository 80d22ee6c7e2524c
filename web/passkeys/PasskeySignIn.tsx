import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { remember } from '#web/account/remember.ts';
import { client } from '#web/api/client.ts';
import { Button } from '#web/design/Button.tsx';
import { Notice, Problem } from '#web/design/Notice.tsx';
import { showPasskey, wasCancelled, type Spoken } from '#web/passkeys/ask-authenticator.ts';
import { offerInField, type FieldOffer } from '#web/passkeys/offer-in-field.ts';
import { passkeyWords } from '#web/passkeys/passkey-words.ts';

/** Signs in without a name: the authenticator knows whose passkey it shows. */
export function PasskeySignIn({ onEntered }: { onEntered: () => void | Promise<void> }) {
  const queryClient = useQueryClient();
  const enter = useMutation({
    mutationFn: async (shown: Spoken | null) => client.passkeys.enter({ response: shown ?? (await ask()) }),
    onSuccess: (entered) => {
      // A passkey is both steps at once, so nothing more is asked for.
      if (!('me' in entered)) return;
      remember(queryClient, entered.me);
      return onEntered();
    },
  });
  const { mutate } = enter;
  const inField = useRef<FieldOffer>(null);
  useEffect(() => {
    const offer = offerInField(mutate);
    inField.current = offer;
    return offer.stop;
  }, [mutate]);
  const press = () => {
    inField.current?.pause();
    mutate(null);
  };
  return (
    <>
      <Button disabled={enter.isPending} onClick={press}>
        {passkeyWords('passkeys.sign-in')}
      </Button>
      {wasCancelled(enter.error) ? <Notice>{passkeyWords('passkeys.none-used')}</Notice> : <Problem error={enter.error} />}
    </>
  );
}

async function ask(): Promise<Spoken> {
  const { options } = await client.passkeys.beginEntering();
  return showPasskey(options);
}
