import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readSections } from '#document/read-page.ts';
import { writePage } from '#document/write-page.ts';
import type { Bullet } from '#core/page.ts';
import { decide, fateOf, giveReason } from './fate.ts';

const action: Bullet = {
  id: 'a1', kind: 'action', indent: 0, text: 'Draft', by: 'me', owner: 'me', due: null, state: 'open', reason: null, since: null, carried: 0,
};

function openPage() {
  const document = new Y.Doc();
  writePage(document, [{ key: 'process', title: 'Process', prompt: '', bullets: [action] }], () => 'line');
  return { document, read: () => readSections(document)[0]?.bullets[0] };
}

describe('what becomes of a bullet', () => {
  it('is carried unless the two say otherwise', () => {
    expect(fateOf(action)).toBe('carry');
  });

  it('is decided for both in the shared document, and can be decided again', () => {
    const { document, read } = openPage();
    decide(document, 'a1', 'done');
    expect(read()).toMatchObject({ state: 'done' });
    decide(document, 'a1', 'drop');
    giveReason(document, 'a1', 'The rota is going away');
    expect(read()).toMatchObject({ state: 'dropped', reason: 'The rota is going away' });
    decide(document, 'a1', 'carry');
    expect(read()).toMatchObject({ state: 'open', reason: null });
  });

  it('that is not there any more changes nothing', () => {
    const { document, read } = openPage();
    decide(document, 'gone', 'done');
    expect(read()).toEqual(action);
  });
});
