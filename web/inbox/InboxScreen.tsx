import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { api } from '#web/api/client.ts';
import { Button } from '#web/design/Button.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { Heading, Screen } from '#web/shell/Screen.tsx';
import { useMe } from '#web/shell/use-me.ts';
import { useToday } from '#web/shell/use-now.ts';
import { words } from '#web/words/words.ts';
import styles from './inbox.module.css';
import { inboxWords } from './words.ts';
import { MessageItem } from './MessageItem.tsx';
import { inboxPages } from './inbox-pages.ts';

/** What Rapport told this person, newest first. Opening it is reading it. */
export function InboxScreen() {
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(inboxPages);
  const today = useToday(useMe().timeZone);
  const messages = data?.pages.flatMap((page) => page.messages) ?? [];
  useReadUpTo(data?.pages[0]?.seen ?? null);
  return (
    <Screen title={words('shell.inbox')}>
      <Heading>{words('shell.inbox')}</Heading>
      <p className={styles.text}>
        {data?.pages[0]?.mail === false && `${inboxWords('inbox.no-mail')} `}
        <Link to="/settings">{inboxWords('inbox.choose')}</Link>
      </p>
      <Problem error={error} />
      {data && messages.length === 0 && <p className={styles.text}>{inboxWords('inbox.none')}</p>}
      <ul className={styles.list}>
        {messages.map((message) => (
          <MessageItem key={message.id} message={message} today={today} />
        ))}
      </ul>
      {hasNextPage && (
        <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {inboxWords('inbox.older')}
        </Button>
      )}
    </Screen>
  );
}

/** What is new stays marked as new while it is on screen; from then on it counts as read. */
function useReadUpTo(seen: number | null): void {
  const queryClient = useQueryClient();
  const { mutate } = useMutation(
    api.inbox.read.mutationOptions({ onSuccess: () => queryClient.invalidateQueries({ queryKey: api.today.key() }) }),
  );
  const told = useRef(0);
  useEffect(() => {
    if (seen === null || seen <= told.current) return;
    told.current = seen;
    mutate({ upTo: seen });
  }, [seen, mutate]);
}
