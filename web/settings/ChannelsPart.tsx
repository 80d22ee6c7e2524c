import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { mostChannels } from '#core/messages/channel.ts';
import { api } from '#web/api/client.ts';
import { newId } from '#web/api/new-id.ts';
import type { Channel } from '#web/api/shapes.ts';
import { Button } from '#web/design/Button.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { ChannelForm } from './ChannelForm.tsx';
import { ChannelRow } from './ChannelRow.tsx';
import { channelsWords } from './channels-words.ts';
import styles from './channels.module.css';
import { ChannelSecret } from './ChannelSecret.tsx';
import { useChannelVerbs } from './use-channel-verbs.ts';

/** Chats and webhooks of one's own: each can be tried, changed, turned on again and removed; and one is added. */
export function ChannelsPart() {
  const { data: channels = [], error } = useQuery(api.channels.list.queryOptions());
  const { add, remove } = useChannelVerbs();
  const announce = useAnnounce();
  const heading = useRef<HTMLHeadingElement>(null);
  // Made as the form opens: sent twice, because an answer was lost, it is one channel.
  const [adding, setAdding] = useState<string>();
  const toHeading = () => heading.current?.focus();
  const take = ({ id, name }: Channel) =>
    remove.mutate(
      { id },
      {
        onSuccess: () => {
          announce(channelsWords('channels.removed', { name }));
          toHeading();
        },
      },
    );
  const close = () => {
    setAdding(undefined);
    add.reset();
    toHeading();
  };
  const isFull = channels.length >= mostChannels;
  return (
    <section className={styles.part}>
      <h2 ref={heading} tabIndex={-1}>
        {channelsWords('channels.title')}
      </h2>
      <p className={styles.text}>{channelsWords('channels.text')}</p>
      <Problem error={error ?? remove.error} />
      {channels.length > 0 && (
        <ul className={styles.list}>
          {channels.map((channel) => (
            <ChannelRow key={channel.id} channel={channel} onRemove={() => take(channel)} />
          ))}
        </ul>
      )}
      {add.data?.secret && <ChannelSecret name={add.data.channel.name} secret={add.data.secret} onClose={close} />}
      {adding !== undefined && !add.data && (
        <ChannelForm
          error={add.error}
          isPending={add.isPending}
          onCancel={close}
          onSubmit={({ kind, name, address }) =>
            add.mutate({ id: adding, kind, name, address }, { onSuccess: ({ secret }) => secret === null && close() })
          }
        />
      )}
      {adding === undefined &&
        (isFull ? (
          <p className={styles.text}>{channelsWords('channels.add.full')}</p>
        ) : (
          <Button className={styles.add} onClick={() => setAdding(newId())}>
            {channelsWords('channels.add')}
          </Button>
        ))}
    </section>
  );
}
