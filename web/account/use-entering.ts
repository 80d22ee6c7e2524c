import { useQueryClient } from '@tanstack/react-query';
import { remember } from '#web/account/remember.ts';
import type { Entered } from '#web/api/shapes.ts';

/** What comes after a way in: going in, or the second step, which takes the token of the first. */
export function useEntering(onEntered: () => void | Promise<void>, onSecondStep: (token: string) => void) {
  const queryClient = useQueryClient();
  return (entered: Entered): void | Promise<void> => {
    if (!('me' in entered)) return onSecondStep(entered.secondFactor);
    remember(queryClient, entered.me);
    return onEntered();
  };
}
