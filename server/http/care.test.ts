import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CareShown } from '#core/care/care-shape.ts';
import { putInCheckIn, raise } from '#server/testing/page.ts';
import { refused } from '#server/testing/refused.ts';
import { startServer, type TestServer } from '#server/testing/server.ts';
import { writeOnPage } from '#server/testing/write-on-page.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** Maya and Sam on their planned page. */
async function meeting() {
  const { manager: maya, report: sam, room } = await server.pair();
  const [mayaId = '', samId = ''] = await Promise.all([maya, sam].map(async ({ api }) => (await api.account.door()).me?.id));
  const page = (await maya.api.oneOnOnes.read({ id: room })).planned?.id ?? '';
  return { maya, sam, mayaId, samId, room, page };
}

describe('support that Sam asked for', () => {
  async function asked() {
    const all = await meeting();
    const { sam, samId, page } = all;
    await writeOnPage(server, sam, page, (document) => putInCheckIn(document, samId, { support: 'An hour with you' }));
    return { ...all, ask: { id: all.room, page, person: samId } };
  }
  const outcomes = ({ support }: CareShown) => support.map(({ words, settled }) => `${words}: ${settled?.outcome ?? 'open'}`);

  test('stands beside this page, and beside the next one until it is settled', async () => {
    const { maya, sam, room, page } = await asked();
    expect(outcomes(await maya.api.care.read({ id: room }))).toEqual(['An hour with you: open']);
    await maya.api.pages.close({ id: page });
    expect(outcomes(await sam.api.care.read({ id: room }))).toEqual(['An hour with you: open']);
  });

  test('cannot be granted or declined by Sam, who may say that it was delivered', async () => {
    const { sam, ask, room } = await asked();
    await refused(sam.api.care.settleSupport({ ...ask, outcome: 'granted' }), 'SUPPORT_NOT_YOURS', 403);
    await refused(sam.api.care.settleSupport({ ...ask, outcome: 'declined' }), 'SUPPORT_NOT_YOURS', 403);
    expect(outcomes(await sam.api.care.read({ id: room }))).toEqual(['An hour with you: open']);
    expect(outcomes(await sam.api.care.settleSupport({ ...ask, outcome: 'delivered' }))).toEqual(['An hour with you: delivered']);
  });

  test('is granted by Maya with a line, and shown so until the page is held', async () => {
    const { maya, sam, mayaId, ask, room, page } = await asked();
    await maya.api.care.settleSupport({ ...ask, outcome: 'granted', line: ' Wednesday at two ' });
    const { support } = await sam.api.care.read({ id: room });
    expect(support[0]?.settled).toMatchObject({ outcome: 'granted', line: 'Wednesday at two', by: mayaId });
    await maya.api.pages.close({ id: page });
    expect((await sam.api.care.read({ id: room })).support).toEqual([]);
  });

  test('granted twice is granted once', async () => {
    const { maya, ask, room } = await asked();
    const grants = [1, 2, 3].map(() => maya.api.care.settleSupport({ ...ask, outcome: 'granted' }));
    await Promise.all(grants);
    const { rows } = await server.database.owner.query('select id from records where one_on_one_id = $1', [room]);
    expect(rows).toHaveLength(1);
  });

  test('is settled on the page it is asked for again, whichever page is named', async () => {
    const { maya, sam, samId, ask, room, page } = await asked();
    const { next } = await maya.api.pages.close({ id: page });
    await writeOnPage(server, sam, next, (document) => putInCheckIn(document, samId, { support: 'An hour with you!' }));
    await maya.api.care.settleSupport({ ...ask, outcome: 'delivered' });
    expect(outcomes(await sam.api.care.read({ id: room }))).toEqual(['An hour with you!: delivered']);
  });

  test('that nobody asked for cannot be settled', async () => {
    const { maya, ask, mayaId } = await asked();
    await refused(maya.api.care.settleSupport({ ...ask, person: mayaId, outcome: 'delivered' }), 'NOT_FOUND', 404);
  });
});

describe('a status sent ahead', () => {
  test('is marked as read by the other, in the words that were read', async () => {
    const { maya, sam, samId, room, page } = await meeting();
    await maya.api.care.readStatus({ id: room, page, status: 'Importer in review' });
    await maya.api.care.readStatus({ id: room, page, status: ' Importer in review\n' });
    const { planned } = await sam.api.care.read({ id: room });
    expect(planned).toMatchObject({ page, read: { [samId]: { words: 'Importer in review' } } });
    const { rows } = await server.database.owner.query('select id from records where one_on_one_id = $1', [room]);
    expect(rows).toHaveLength(1);
  });

  test('of a page in another room is not there', async () => {
    const { maya, room } = await meeting();
    const other = await meeting();
    await refused(maya.api.care.readStatus({ id: room, page: other.page, status: 'x' }), 'NOT_FOUND', 404);
  });
});

describe('a win', () => {
  async function won(kind: 'win' | 'note' = 'win') {
    const all = await meeting();
    const bullet = randomUUID();
    await all.maya.api.bullets.capture({ ids: [all.room], bullet, kind, text: 'Ines mended the harness', due: null });
    return { ...all, bullet };
  }

  test('that is to be said publicly is there for both, through the pages, until it was said', async () => {
    const { maya, sam, room, page, bullet } = await won();
    await maya.api.care.publicly({ id: room, bullet, is: 'wanted' });
    await maya.api.pages.close({ id: page });
    expect((await sam.api.care.read({ id: room })).toSay).toMatchObject([{ bullet, text: 'Ines mended the harness' }]);
    expect((await sam.api.care.publicly({ id: room, bullet, is: 'said' })).toSay).toEqual([]);
  });

  test('written a moment ago can be said publicly, before the page has come to rest', async () => {
    const { sam, samId, room, page } = await meeting();
    // The book is open already, and knows the page as it was.
    await sam.api.care.read({ id: room });
    await writeOnPage(server, sam, page, (document) => raise(document, { id: 'harness', by: samId, kind: 'win' }, 'The harness holds'));
    expect((await sam.api.care.publicly({ id: room, bullet: 'harness', is: 'wanted' })).toSay).toMatchObject([{ text: 'The harness holds' }]);
  });

  test('said by both at once was said once', async () => {
    const { maya, sam, room, bullet } = await won();
    await maya.api.care.publicly({ id: room, bullet, is: 'wanted' });
    await Promise.all([maya, sam].map(({ api }) => api.care.publicly({ id: room, bullet, is: 'said' })));
    const { rows } = await server.database.owner.query('select id from records where one_on_one_id = $1', [room]);
    expect(rows).toHaveLength(2);
  });

  test('has to be one', async () => {
    const { maya, room, bullet } = await won('note');
    await refused(maya.api.care.publicly({ id: room, bullet, is: 'wanted' }), 'NOT_FOUND', 404);
  });
});

test('feedback is told for both in the same words', async () => {
  const { maya, sam, mayaId, samId, room } = await meeting();
  const say = (who: typeof maya, text: string) => who.api.bullets.capture({ ids: [room], bullet: randomUUID(), kind: 'feedback', text, due: null });
  await say(maya, 'The demo was clear');
  await say(sam, 'How was the demo?');
  const feedback = await sam.api.care.feedback({ id: room });
  expect(feedback).toEqual(await maya.api.care.feedback({ id: room }));
  const lines = feedback.lines.map(({ by, is, text }) => ({ by, is, text }));
  expect(lines).toContainEqual({ by: mayaId, is: 'given', text: 'The demo was clear' });
  expect(lines).toContainEqual({ by: samId, is: 'asked', text: 'How was the demo?' });
});
