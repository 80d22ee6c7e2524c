import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { remember } from '#web/account/remember.ts';
import { api } from '#web/api/client.ts';

/** Signs out, and forgets all that was known of the one who did. */
export function useSignOut() {
  const queryClient = useQueryClient();
  const router = useRouter();
  return useMutation(
    api.sessions.close.mutationOptions({
      onSuccess: async () => {
        remember(queryClient, null);
        await router.invalidate();
      },
    }),
  );
}
