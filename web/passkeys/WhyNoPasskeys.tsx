import { isNumber } from '#web/passkeys/can-use-passkeys.ts';
import { passkeyWords } from '#web/passkeys/passkey-words.ts';
import settings from '#web/settings/settings.module.css';

/** What keeps passkeys from being made here, and where they can be. */
export function WhyNoPasskeys({ onServer }: { onServer: boolean }) {
  const { hostname, port, protocol } = window.location;
  if (!onServer) return <p className={settings.text}>{passkeyWords('passkeys.nowhere')}</p>;
  if (!isNumber(hostname)) return <p className={settings.text}>{passkeyWords('passkeys.unknown-here')}</p>;
  // A server with passkeys that is reached at a number is this machine's own.
  const there = `${protocol}//localhost${port && `:${port}`}/settings`;
  return (
    <p className={settings.text}>
      {passkeyWords('passkeys.elsewhere')} <a href={there}>{there}</a>
    </p>
  );
}
