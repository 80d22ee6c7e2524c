import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { api } from '#web/api/client.ts';
import { buttonClass } from '#web/design/Button.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { Offer } from '#web/invitation/Offer.tsx';
import { Brand } from '#web/shell/Brand.tsx';
import { Opening } from '#web/shell/Opening.tsx';
import { Heading, Screen } from '#web/shell/Screen.tsx';
import { words } from '#web/words/words.ts';
import door from '#web/account/door.module.css';
import styles from './invitation.module.css';

/** What a link invites to. Its token stands behind the `#`, which browsers keep to themselves. */
export function InvitationScreen() {
  const token = useLocation().hash;
  const { data: seen } = useSuspenseQuery(api.account.door.queryOptions({ staleTime: Infinity }));
  const look = useQuery(
    api.invitations.look.queryOptions({
      input: { token },
      enabled: token !== '',
      // Whether it is mine to take depends on who asks.
      queryKey: [...api.invitations.look.queryKey({ input: { token } }), seen.me?.id ?? null],
      retry: false,
    }),
  );
  return (
    <div className={door.door}>
      <header>
        <Brand />
      </header>
      <Screen title={words('invitation.screen')}>
        {look.data && <Offer token={token} offer={look.data} me={seen.me} />}
        {look.isLoading && <Opening />}
        {(look.error || token === '') && (
          <div className={styles.offer}>
            <Heading>{words('invitation.gone.title')}</Heading>
            {token === '' ? <p>{words('invitation.empty')}</p> : <Problem error={look.error} />}
            <div className={styles.actions}>
              <Link to="/" className={buttonClass()}>
                {words(seen.me ? 'shell.home' : 'account.sign-in.title')}
              </Link>
            </div>
          </div>
        )}
      </Screen>
    </div>
  );
}
