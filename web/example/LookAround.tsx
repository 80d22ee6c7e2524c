import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '#web/api/client.ts';
import { Button } from '#web/design/Button.tsx';
import { Problem } from '#web/design/Notice.tsx';
import { words } from '#web/words/words.ts';
import styles from './example.module.css';

/** Offers the example to somebody who has no one-on-one yet: one press, and they stand in it. */
export function LookAround() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const open = useMutation(
    api.example.open.mutationOptions({
      onSuccess: async ({ id }) => {
        await navigate({ to: '/one-on-ones/$id', params: { id } });
        await queryClient.invalidateQueries();
      },
    }),
  );
  return (
    <div className={styles.offer}>
      <p>{words('example.offer')}</p>
      <Button onClick={() => open.mutate({})} disabled={open.isPending}>
        {words('example.look-around')}
      </Button>
      <Problem error={open.error} />
    </div>
  );
}
