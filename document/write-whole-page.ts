import * as Y from 'yjs';
import type { Page } from '#core/page.ts';
import { checkInLines, recapLines, roots } from './shape.ts';
import { writePage } from './write-page.ts';

/**
 * Writes a page into a new document with everything `readPage` reads out of one: also its check-ins, the recap, who
 * agreed to it, and what held the floor.
 */
export function writeWholePage(document: Y.Doc, page: Page, lineId: () => string): void {
  document.transact(() => {
    writePage(document, page.sections, lineId);
    writeCheckIns(document, page.checkIns);
    const recap = document.getMap(roots.recap);
    for (const line of recapLines) recap.set(line, new Y.Text(page.recap[line]));
    for (const [person, agreed] of Object.entries(page.agreed)) {
      const map = document.getMap(roots.agreed(person));
      for (const line of recapLines) map.set(line, agreed[line]);
    }
    const floor = document.getMap(roots.floor);
    for (const [minute, section] of Object.entries(page.floor)) floor.set(minute, section);
  });
}

/** Puts check-ins, by person, at the top of a page. */
export function writeCheckIns(document: Y.Doc, checkIns: Page['checkIns']): void {
  document.transact(() => {
    for (const [person, checkIn] of Object.entries(checkIns)) {
      const map = document.getMap(roots.checkIn(person));
      for (const line of checkInLines) map.set(line, new Y.Text(checkIn[line]));
    }
  });
}
