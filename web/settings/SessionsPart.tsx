import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { signInWords } from '#web/account/sign-in-words.ts';
import { api } from '#web/api/client.ts';
import { Button } from '#web/design/Button.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { useToday } from '#web/shell/use-now.ts';
import { dayAndTime } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';
import styles from './settings.module.css';

/** Every session of one's own; any but this one can be ended here. */
export function SessionsPart() {
  const me = useMe();
  const announce = useAnnounce();
  const queryClient = useQueryClient();
  const sessions = useQuery(api.sessions.list.queryOptions());
  const revoke = useMutation(
    api.sessions.revoke.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.sessions.list.key() }),
    }),
  );
  const today = useToday(me.timeZone);
  return (
    <section className={styles.part}>
      <h2>{words('settings.sessions')}</h2>
      <Problem error={sessions.error ?? revoke.error} />
      <ul className={styles.sessions}>
        {sessions.data?.map(({ id, device, how, seenAt, current }) => (
          <li key={id}>
            <span>
              {device}
              <small>
                {current
                  ? words('settings.sessions.this')
                  : words('settings.sessions.seen', { when: dayAndTime(seenAt, me.timeZone, today) })}
                {how !== 'password' && ` · ${signInWords(`sign-in.how.${how}`)}`}
              </small>
            </span>
            {!current && (
              <Button
                aria-label={words('settings.sessions.revoke-one', { device })}
                disabled={revoke.isPending}
                onClick={() =>
                  revoke.mutate({ id }, { onSuccess: () => announce(words('settings.sessions.revoked', { device })) })
                }
              >
                {words('settings.sessions.revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
