import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { api } from '#web/api/client.ts';
import { canUsePasskeys } from '#web/passkeys/can-use-passkeys.ts';
import { PasskeySignIn } from '#web/passkeys/PasskeySignIn.tsx';
import { ProviderSignIn } from '#web/providers/ProviderSignIn.tsx';
import styles from './other-ways.module.css';

type OtherWaysProps = { onEntered: () => void | Promise<void>; invitation: string | undefined };

/** The ways in beside a password, where there are any. */
export function OtherWays({ onEntered, invitation }: OtherWaysProps) {
  const { data: door } = useSuspenseQuery(api.account.door.queryOptions({ staleTime: Infinity }));
  const { next } = useSearch({ strict: false });
  // Before there is an account there is no passkey.
  const passkeys = door.ways.passkeys && door.signUp !== 'first' && canUsePasskeys();
  const { provider } = door.ways;
  if (!passkeys && provider === null) return null;
  return (
    <div className={styles.ways}>
      {provider !== null && <ProviderSignIn name={provider} next={invitation === undefined ? (next ?? '/') : `/invitation#${invitation}`} />}
      {passkeys && <PasskeySignIn onEntered={onEntered} />}
    </div>
  );
}
