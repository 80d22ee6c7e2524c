import type * as Y from 'yjs';
import type { Recap } from '#core/page.ts';
import { recapLines, roots } from '#document/shape.ts';

/** Agrees to the recap as it stands, word for word, in a place that only this person can write. */
export function agree(document: Y.Doc, person: string, recap: Recap): void {
  const agreed = document.getMap(roots.agreed(person));
  document.transact(() => {
    for (const line of recapLines) agreed.set(line, recap[line]);
  });
}

/** Takes it back. */
export function disagree(document: Y.Doc, person: string): void {
  const agreed = document.getMap(roots.agreed(person));
  document.transact(() => {
    for (const line of recapLines) agreed.delete(line);
  });
}
