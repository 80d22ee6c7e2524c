import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '#web/api/client.ts';
import { Problem } from '#web/design/Notice.tsx';
import { words } from '#web/words/words.ts';
import styles from './example.module.css';

/** Takes the example away by one press. What was written in it was for trying; opened again, it is as it was at first. */
export function RemoveExample() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const remove = useMutation(
    api.example.remove.mutationOptions({
      onSuccess: async () => {
        // Away from its page first: what is asked for there is there no more.
        await navigate({ to: '/' });
        queryClient.removeQueries({ type: 'inactive' });
        await queryClient.invalidateQueries();
      },
    }),
  );
  return (
    <>
      <button type="button" className={styles.remove} onClick={() => remove.mutate({})} disabled={remove.isPending}>
        {words('example.remove')}
      </button>
      <Problem error={remove.error} />
    </>
  );
}
