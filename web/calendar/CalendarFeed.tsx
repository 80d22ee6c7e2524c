import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '#web/api/client.ts';
import type { Me } from '#web/api/shapes.ts';
import { Button } from '#web/design/Button.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { useToday } from '#web/shell/use-now.ts';
import { dayAndTime } from '#web/words/dates.ts';
import { AddressToCopy } from './AddressToCopy.tsx';
import styles from './calendar.module.css';
import { calendarWords } from './words.ts';

/** The calendar one can subscribe to: its address is made here, shown once, renewed and revoked. */
export function CalendarFeed({ me }: { me: Me }) {
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const heading = useRef<HTMLHeadingElement>(null);
  const today = useToday(me.timeZone);
  const { data, error } = useQuery(api.calendar.feed.queryOptions());
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: api.calendar.feed.key() });
  const renew = useMutation(api.calendar.renewFeed.mutationOptions({ onSuccess }));
  const revoke = useMutation(api.calendar.revokeFeed.mutationOptions({ onSuccess }));
  const onRevoked = () => {
    renew.reset();
    announce(calendarWords('feed.revoked'));
    heading.current?.focus();
  };
  const when = (instant: string) => ({ when: dayAndTime(instant, me.timeZone, today) });
  const isBusy = renew.isPending || revoke.isPending;
  const feed = data?.feed;
  return (
    <div className={styles.feed}>
      <h3 ref={heading} tabIndex={-1}>
        {calendarWords('feed')}
      </h3>
      <p className={styles.text}>
        {calendarWords('feed.text')} {calendarWords('feed.secret')}
      </p>
      <Problem error={error ?? renew.error ?? revoke.error} />
      {renew.data && <AddressToCopy key={renew.data.address} address={renew.data.address} />}
      {feed && !renew.data && (
        <p className={styles.text}>
          {calendarWords('feed.since', when(feed.since))} {feed.readAt ? calendarWords('feed.read', when(feed.readAt)) : calendarWords('feed.unread')}
        </p>
      )}
      {feed === null && (
        <Button disabled={isBusy} onClick={() => renew.mutate({})}>
          {calendarWords('feed.make')}
        </Button>
      )}
      {feed && (
        <>
          <div className={styles.verbs}>
            <Button disabled={isBusy} onClick={() => renew.mutate({})}>
              {calendarWords('feed.renew')}
            </Button>
            <Button look="quiet" disabled={isBusy} onClick={() => revoke.mutate({}, { onSuccess: onRevoked })}>
              {calendarWords('feed.revoke')}
            </Button>
          </div>
          <p className={styles.hint}>{calendarWords('feed.renew.hint')}</p>
        </>
      )}
    </div>
  );
}
