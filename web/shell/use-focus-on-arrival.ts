import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { giveFocus } from '#web/shell/give-focus.ts';

/**
 * On another screen, focus goes to its heading, or to the field it is for: keyboard and screen reader begin where
 * the eye does. Not on the first one, where the browser has its own idea, and not when a sheet has taken focus.
 */
export function useFocusOnArrival(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (!fromLocation || !pathChanged) return;
        giveFocus(document.querySelector<HTMLElement>('[data-focus-on-arrival]') ?? document.querySelector('h1'));
      }),
    [router],
  );
}
