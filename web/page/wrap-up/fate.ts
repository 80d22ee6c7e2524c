import type * as Y from 'yjs';
import type { Bullet } from '#core/page.ts';
import { bulletWithId } from '#document/bullet-with-id.ts';

/** What becomes of a bullet when the page is closed. */
export type Fate = 'done' | 'carry' | 'drop';

const states = { done: 'done', carry: 'open', drop: 'dropped' } as const;

/** What becomes of a bullet as it stands. */
export function fateOf({ state }: Pick<Bullet, 'state'>): Fate {
  return state === 'done' ? 'done' : state === 'dropped' ? 'drop' : 'carry';
}

/** Decides in the shared document, so that the other sees it at once. A reason belongs to what is dropped only. */
export function decide(document: Y.Doc, id: string, fate: Fate): void {
  const bullet = bulletWithId(document, id);
  if (!bullet) return;
  document.transact(() => {
    bullet.setAttribute('state', states[fate]);
    if (fate !== 'drop') bullet.removeAttribute('reason');
  });
}

/** Says why a bullet is dropped. */
export function giveReason(document: Y.Doc, id: string, reason: string): void {
  const bullet = bulletWithId(document, id);
  if (reason.trim() === '') bullet?.removeAttribute('reason');
  else bullet?.setAttribute('reason', reason);
}
