import { useMutation, useQueryClient } from '@tanstack/react-query';
import { remember } from '#web/account/remember.ts';
import { api } from '#web/api/client.ts';

/** Signs out, forgets all that was known of the one who did, and calls `onSignedOut`. */
export function useSignOut(onSignedOut?: () => Promise<void>) {
  const queryClient = useQueryClient();
  return useMutation(
    api.sessions.close.mutationOptions({
      onSuccess: async () => {
        remember(queryClient, null);
        await onSignedOut?.();
      },
    }),
  );
}
