import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#web/api/client.ts';
import type { ReadPage } from '#web/api/shapes.ts';
import { Problem } from '#web/design/Notice.tsx';
import { words } from '#web/words/words.ts';
import type { Pair } from '../people.ts';
import { Scale } from './Scale.tsx';

type Answers = { mood: number | null; load: number | null };

/** Mood and load, for oneself. Sent beside the shared document once both are given, so that the other's stays blind. */
export function MoodAndLoad({ read, pair }: { read: ReadPage; pair: Pair }) {
  const queryClient = useQueryClient();
  const { queryKey } = api.pages.read.queryOptions({ input: { id: read.id } });
  const [given, setGiven] = useState<Answers>(read.checkIn.mine ?? { mood: null, load: null });
  const answer = useMutation(
    api.pages.answerCheckIn.mutationOptions({
      // Two quick presses reach the server in the order they were made.
      scope: { id: `check-in ${read.id}` },
      onSuccess: (checkIn) => queryClient.setQueryData(queryKey, (known) => known && { ...known, checkIn }),
    }),
  );
  const give = (more: Partial<Answers>) => {
    const { mood, load } = { ...given, ...more };
    setGiven({ mood, load });
    if (mood !== null && load !== null) answer.mutate({ id: read.id, mood, load });
  };
  return (
    <>
      {(['mood', 'load'] as const).map((of) => (
        <Scale
          key={of}
          label={words(`page.check-in.${of}`)}
          meaning={words(`page.check-in.${of}.of`)}
          seat={pair.me.seat}
          value={given[of]}
          onChange={(value) => give({ [of]: value })}
        />
      ))}
      <Problem error={answer.error} />
    </>
  );
}
