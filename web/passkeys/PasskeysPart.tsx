import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, client } from '#web/api/client.ts';
import { hasCode } from '#web/api/sentence-for.ts';
import { Button } from '#web/design/Button.tsx';
import { Notice, Problem } from '#web/design/Notice.tsx';
import { makePasskey, wasCancelled, wasKnown } from '#web/passkeys/ask-authenticator.ts';
import { canUsePasskeys } from '#web/passkeys/can-use-passkeys.ts';
import { PasskeyItem } from '#web/passkeys/PasskeyItem.tsx';
import { WhyNoPasskeys } from '#web/passkeys/WhyNoPasskeys.tsx';
import { ProveAgain } from '#web/settings/ProveAgain.tsx';
import settings from '#web/settings/settings.module.css';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { passkeyWords } from '#web/passkeys/passkey-words.ts';
import styles from './passkeys.module.css';

/** Among one's settings: one's passkeys, and making another. */
export function PasskeysPart() {
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const heading = useRef<HTMLHeadingElement>(null);
  const { data: door } = useQuery(api.account.door.queryOptions({ staleTime: Infinity }));
  const list = useQuery(api.passkeys.list.queryOptions());
  const add = useMutation({
    mutationFn: async (password: string | undefined) => {
      const { options } = await client.passkeys.beginAdding({ ...(password !== undefined && { password }) });
      const { id } = await client.passkeys.add({ response: await makePasskey(options) });
      const all = await queryClient.fetchQuery(api.passkeys.list.queryOptions({ staleTime: 0 }));
      return all.find((passkey) => passkey.id === id)?.name ?? '';
    },
    onSuccess: (name) => announce(passkeyWords('passkeys.added', { name })),
  });
  const isPossible = (door?.ways.passkeys ?? false) && canUsePasskeys();
  const mustProve = hasCode(add.error, 'PROVE_AGAIN') || hasCode(add.error, 'PASSWORD_WRONG');
  return (
    <section className={settings.part}>
      <h2 ref={heading} tabIndex={-1}>
        {passkeyWords('passkeys.title')}
      </h2>
      <p className={settings.text}>{passkeyWords('passkeys.text')}</p>
      {list.data && list.data.length > 0 && (
        <ul className={styles.list}>
          {list.data.map((passkey) => (
            <PasskeyItem key={passkey.id} passkey={passkey} onRemoved={() => heading.current?.focus()} />
          ))}
        </ul>
      )}
      {isPossible ? (
        <div className={styles.add}>
          {!mustProve && (
            <Button disabled={add.isPending} onClick={() => add.mutate(undefined)}>
              {passkeyWords('passkeys.add')}
            </Button>
          )}
          <ProveAgain error={add.error} isPending={add.isPending} onPassword={(password) => add.mutate(password)} />
          {wasCancelled(add.error) && <Notice>{passkeyWords('passkeys.none-used')}</Notice>}
          {wasKnown(add.error) && <Notice>{passkeyWords('passkeys.known')}</Notice>}
          {!mustProve && !wasCancelled(add.error) && !wasKnown(add.error) && <Problem error={add.error ?? list.error} />}
        </div>
      ) : (
        door && <WhyNoPasskeys onServer={door.ways.passkeys} />
      )}
    </section>
  );
}
