import type * as Y from 'yjs';
import type { State } from '#core/page.ts';
import { bulletWithId } from './bullet-with-id.ts';

/**
 * Says that a bullet is done, dropped or open again. A reason belongs to what is dropped only. Sets nothing that is so
 * already. Gives false where there is no such bullet.
 */
export function settleBullet(document: Y.Doc, id: string, state: State, reason: string): boolean {
  const bullet = bulletWithId(document, id);
  if (!bullet) return false;
  document.transact(() => {
    if ((bullet.getAttribute('state') ?? 'open') !== state) bullet.setAttribute('state', state);
    const said = state === 'dropped' ? reason.trim() : '';
    if ((bullet.getAttribute('reason') ?? '') === said) return;
    if (said === '') bullet.removeAttribute('reason');
    else bullet.setAttribute('reason', said);
  });
  return true;
}
