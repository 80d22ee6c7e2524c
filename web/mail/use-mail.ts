import { useQuery } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';

/** Whether mail is sent from here, and since when none arrives; undefined until it is known. */
export function useMail() {
  return useQuery(api.mail.state.queryOptions()).data;
}
