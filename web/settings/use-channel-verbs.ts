import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { channelsWords } from './channels-words.ts';

/** What can be done with one's chats and webhooks. Whatever was done, the list shows it, and so do the choices. */
export function useChannelVerbs() {
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const shownAgain = async () => {
    await Promise.all([api.channels, api.choices].map((part) => queryClient.invalidateQueries({ queryKey: part.key() })));
  };
  const said = (sentence: string) => {
    announce(sentence);
    return shownAgain();
  };
  return {
    add: useMutation(api.channels.add.mutationOptions({ onSuccess: ({ channel: { name } }) => said(channelsWords('channels.added', { name })) })),
    change: useMutation(api.channels.change.mutationOptions({ onSuccess: ({ name }) => said(channelsWords('channels.changed', { name })) })),
    test: useMutation(api.channels.test.mutationOptions({ onSuccess: shownAgain })),
    enable: useMutation(api.channels.enable.mutationOptions({ onSuccess: ({ name }) => said(channelsWords('channels.enabled', { name })) })),
    rollSecret: useMutation(api.channels.rollSecret.mutationOptions({ onSuccess: () => said(channelsWords('channels.secret.rolled')) })),
    remove: useMutation(api.channels.remove.mutationOptions({ onSuccess: shownAgain })),
  };
}
