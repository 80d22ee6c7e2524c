import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { refused } from '#server/testing/refused.ts';
import { startServer, type TestServer, type Visitor } from '#server/testing/server.ts';

let server: TestServer;
let maya: Visitor, sam: Visitor, lena: Visitor;
let withSam = '', withLena = '';

/** Sam and Lena both speak of releases to Maya, in words of their own. */
beforeAll(async () => {
  server = await startServer();
  ({ manager: maya, report: sam, room: withSam } = await server.pair());
  withLena = await server.startOneOnOne(maya, 'Lena');
  const { link } = await maya.api.invitations.renew({ id: withLena });
  lena = await server.signUp('Lena');
  await lena.api.invitations.accept({ token: new URL(link).hash.slice(1), confirmed: false });
  await sam.api.bullets.capture({ ids: [withSam], bullet: randomUUID(), kind: 'blocker', text: 'Slept four hours #release-nights', due: null });
  await lena.api.bullets.capture({ ids: [withLena], bullet: randomUUID(), kind: 'note', text: 'Quarrelled with Omar #deploy-fridays', due: null });
});
afterAll(() => server.stop());

const keys = async (visitor: Visitor) => (await visitor.api.themes.list()).themes.map(({ key }) => key).toSorted();

/** All words on the next page of a one-on-one. */
async function onNextPage(visitor: Visitor, room: string): Promise<string[]> {
  const { planned } = await visitor.api.oneOnOnes.read({ id: room });
  const { page } = await visitor.api.pages.read({ id: planned?.id ?? '' });
  return page.sections.flatMap(({ bullets }) => bullets.map(({ text }) => text)).filter((text) => text !== '');
}

test('each sees the themes of the rooms they sit in, and no words of them', async () => {
  expect(await keys(maya)).toEqual(['deploy-fridays', 'release-nights']);
  expect(await keys(sam)).toEqual(['release-nights']);
  expect(await keys(lena)).toEqual(['deploy-fridays']);
  const all = JSON.stringify(await maya.api.themes.list());
  for (const word of ['Slept', 'hours', 'Quarrelled', 'Omar']) expect(all).not.toContain(word);
});

test('what # offers on a page comes from its own book alone', async () => {
  expect(await maya.api.themes.ofOneOnOne({ id: withSam })).toEqual(['release-nights']);
  expect(await lena.api.themes.ofOneOnOne({ id: withLena })).toEqual(['deploy-fridays']);
});

test('themes are merged by one person for themselves, and taken apart again', async () => {
  const id = randomUUID();
  await maya.api.themes.decide({ id, from: 'deploy-fridays', into: 'release-nights', same: true });
  const { themes } = await maya.api.themes.list();
  expect(themes).toMatchObject([{ key: 'release-nights', alsoWritten: ['deploy-fridays'] }]);
  expect(themes[0]?.people.map(({ name }) => name)).toEqual(expect.arrayContaining(['Sam', 'Lena']));
  expect(await maya.api.themes.count()).toEqual({ count: 1 });
  expect(await keys(lena)).toEqual(['deploy-fridays']);
  expect((await lena.api.themes.list()).verdicts).toEqual([]);
  await lena.api.themes.undecide({ id });
  expect(await keys(maya)).toEqual(['release-nights']);
  await maya.api.themes.undecide({ id });
  expect(await keys(maya)).toEqual(['deploy-fridays', 'release-nights']);
});

test('an improvement is told to each room that raised its theme, once it is done, and names nobody else', async () => {
  const [merge, id] = [randomUUID(), randomUUID()];
  await maya.api.themes.decide({ id: merge, from: 'deploy-fridays', into: 'release-nights', same: true });
  await maya.api.themes.improve({ id, theme: 'release-nights', line: 'Releases go out before lunch', owner: 'Maya' });
  expect(await maya.api.themes.count()).toEqual({ count: 0 });
  const offers = async () => (await maya.api.themes.list()).improvements.flatMap((one) => one.offers.map(({ other, theme }) => [other, theme]));
  expect(await offers()).toEqual([]);
  await refused(maya.api.themes.tell({ id, oneOnOneId: withSam, text: 'not yet' }), 'NOT_FOUND', 404);

  await maya.api.themes.finish({ id, done: true });
  expect(new Set(await offers())).toEqual(new Set([['Lena', 'deploy-fridays'], ['Sam', 'release-nights']]));
  await expect(maya.api.themes.tell({ id, oneOnOneId: withSam, text: 'As Lena wished' })).rejects.toMatchObject({ code: 'NAMES_ELSEWHERE', data: { names: ['Lena'] } });
  const text = 'You said “release-nights”. Releases go out before lunch.';
  await maya.api.themes.tell({ id, oneOnOneId: withSam, text });
  await maya.api.themes.tell({ id, oneOnOneId: withSam, text });
  expect(await onNextPage(sam, withSam)).toEqual([text, 'Slept four hours #release-nights']);
  expect(await onNextPage(lena, withLena)).toEqual(['Quarrelled with Omar #deploy-fridays']);
  expect(await offers()).toEqual([['Lena', 'deploy-fridays']]);
  await maya.api.themes.undecide({ id: merge });
  expect(await offers()).toEqual([]);
});

test('nobody reads, finishes, drops or tells the improvement of another', async () => {
  const [{ id } = { id: '' }] = (await maya.api.themes.list()).improvements;
  expect((await sam.api.themes.list()).improvements).toEqual([]);
  await refused(sam.api.themes.finish({ id, done: false }), 'NOT_FOUND', 404);
  await refused(sam.api.themes.tell({ id, oneOnOneId: withSam, text: 'mine now' }), 'NOT_FOUND', 404);
  await sam.api.themes.drop({ id });
  expect((await maya.api.themes.list()).improvements.map((one) => one.id)).toEqual([id]);
});

test('a room that is not one’s own is told nothing', async () => {
  const id = randomUUID();
  await sam.api.themes.improve({ id, theme: 'release-nights', line: 'Less of it', owner: '' });
  await sam.api.themes.finish({ id, done: true });
  await refused(sam.api.themes.tell({ id, oneOnOneId: withLena, text: 'hello' }), 'NOT_FOUND', 404);
});
