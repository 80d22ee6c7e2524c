import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CapturedLine } from '#core/capture/read-line.ts';
import { api } from '#web/api/client.ts';

/** A line that was put on the pages of some, and what became of it when it was taken back. */
export type Put = { ids: string[]; bullet: string; text: string; days: string[]; kept: string[] | null };

/** Puts lines on pages, and takes back the last one. */
export function useCapturing() {
  const [put, setPut] = useState<Put | null>(null);
  const capture = useMutation(
    api.bullets.capture.mutationOptions({
      onSuccess: (pages, { bullet, text }) => {
        setPut({ ids: pages.map(({ oneOnOne }) => oneOnOne), bullet, text, days: pages.map(({ day }) => day), kept: null });
      },
    }),
  );
  const withdraw = useMutation(
    api.bullets.withdraw.mutationOptions({
      onSuccess: ({ kept }, { bullet }) => {
        setPut((last) => (last?.bullet === bullet ? { ...last, kept } : last));
      },
    }),
  );
  return {
    put,
    isBusy: capture.isPending,
    error: capture.error ?? withdraw.error,
    capture: (ids: string[], bullet: string, line: CapturedLine, done: () => void) => {
      withdraw.reset();
      capture.mutate({ ids, bullet, ...line }, { onSuccess: done });
    },
    undo: () => put && withdraw.mutate({ ids: put.ids, bullet: put.bullet, text: put.text }),
  };
}
