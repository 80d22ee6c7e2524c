import { client } from '#web/api/client.ts';
import { showPasskey, stopAsking, type Spoken } from '#web/passkeys/ask-authenticator.ts';

/** A little less than the five minutes a challenge is good for. */
const offerAnewMs = 4 * 60_000;

export type FieldOffer = {
  /** Offers no more: the person was asked in another way. */
  pause: () => void;
  /** Offers no more, and takes back what is offered. */
  stop: () => void;
};

/**
 * Offers passkeys among what the browser fills into the e-mail field, where it can. Nobody asked for it, so nothing is
 * said where that does not work.
 */
export function offerInField(onShown: (shown: Spoken) => void): FieldOffer {
  let isOver = false;
  let isOffered = false;
  const offer = async () => {
    const { options } = await client.passkeys.beginEntering();
    if (isOver) return;
    isOffered = true;
    onShown(await showPasskey(options, true));
  };
  const begin = () => void offer().catch(() => {});
  let timer: ReturnType<typeof setInterval> | undefined;
  void canOffer().then((can) => {
    if (!can || isOver) return;
    begin();
    timer = setInterval(begin, offerAnewMs);
  });
  const pause = () => {
    isOver = true;
    clearInterval(timer);
  };
  const stop = () => {
    pause();
    if (isOffered) void stopAsking();
  };
  return { pause, stop };
}

async function canOffer(): Promise<boolean> {
  return (await window.PublicKeyCredential.isConditionalMediationAvailable?.()) ?? false;
}
