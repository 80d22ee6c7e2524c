import { useQuery } from '@tanstack/react-query';
import { api } from '#web/api/client.ts';

/** Whether one has a password, which is then asked for before a way in is changed. Most have. */
export function useHasPassword(): boolean {
  const { data } = useQuery(api.providers.ways.queryOptions());
  return data?.password ?? true;
}
