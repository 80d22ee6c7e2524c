import * as Y from 'yjs';
import { roots } from './shape.ts';

/**
 * Puts words at the end of the status that a person sent ahead, on a line of their own. Words that stand there already
 * are left alone, so that doing this twice adds nothing. Gives whether anything was added.
 */
export function addStatus(document: Y.Doc, person: string, words: string): boolean {
  return document.transact(() => {
    const checkIn = document.getMap(roots.checkIn(person));
    const there = checkIn.get('status');
    const status = there instanceof Y.Text ? there : new Y.Text();
    if (!(there instanceof Y.Text)) checkIn.set('status', status);
    const before = status.toJSON();
    if (before.includes(words)) return false;
    status.insert(before.length, before.trim() === '' ? words : `\n${words}`);
    return true;
  });
}
