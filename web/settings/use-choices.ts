import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Choices } from '#core/messages/choices.ts';
import { api } from '#web/api/client.ts';
import { useAnnounce } from '#web/shell/Announcements.tsx';
import { choicesWords } from './choices-words.ts';

/** What one wants to be told, shown as it was last chosen here, and kept with every press. */
export function useChoices() {
  const queryClient = useQueryClient();
  const announce = useAnnounce();
  const [chosen, setChosen] = useState<Partial<Choices>>({});
  const query = api.choices.read.queryOptions();
  const { data, error } = useQuery(query);
  const saving = useMutation(
    api.choices.write.mutationOptions({
      // Presses are kept in the order they were made.
      scope: { id: 'choices' },
      onSuccess: (choices) => {
        queryClient.setQueryData(query.queryKey, (held) => held && { ...held, choices });
        announce(choicesWords('choices.saved'));
      },
      onError: () => setChosen({}),
    }),
  );
  const change = (part: Partial<Choices>) => {
    setChosen((before) => ({ ...before, ...part }));
    saving.mutate(part);
  };
  return { data: data && { ...data, choices: { ...data.choices, ...chosen } }, change, error: error ?? saving.error };
}
