import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer, type Visitor } from '#server/testing/server.ts';
import { refused } from '#server/testing/refused.ts';

let server: TestServer;
let maya: Visitor;
beforeAll(async () => {
  server = await startServer();
  maya = await server.signUp('Maya');
});
afterAll(() => server.stop());

async function invite(email?: string) {
  const room = await server.startOneOnOne(maya, 'Sam');
  const { link, expiresAt } = await maya.api.invitations.renew({ id: room, ...(email ? { email } : {}) });
  return { room, expiresAt, token: new URL(link).hash.slice(1) };
}

test('a link says who invites, to what seat, and until when', async () => {
  const { token, expiresAt } = await invite();
  expect(await server.visitor().api.invitations.look({ token })).toMatchObject({
    inviter: 'Maya',
    invited: 'Sam',
    seat: 'report',
    relation: 'managed',
    expiresAt,
    addressed: 'nobody',
    own: false,
  });
  const days = (Date.parse(expiresAt) - Date.now()) / 86_400_000;
  expect(Math.round(days)).toBe(14);
});

test('a link opens the seat once', async () => {
  const { room, token } = await invite();
  const [sam, robin] = [await server.signUp('Sam'), await server.signUp('Robin')];
  expect(await sam.api.invitations.accept({ token, confirmed: false })).toEqual({ id: room });
  expect(await sam.api.invitations.accept({ token, confirmed: false })).toEqual({ id: room });
  await refused(robin.api.invitations.accept({ token, confirmed: true }), 'INVITATION_GONE', 410);
  expect((await maya.api.oneOnOnes.read({ id: room })).other).toMatchObject({ name: 'Sam', joined: true });
  await refused(maya.api.invitations.renew({ id: room }), 'SEAT_TAKEN', 409);
});

test('two who follow one link at once do not both get in', async () => {
  const { room, token } = await invite();
  const two = await Promise.all([server.signUp('Sam'), server.signUp('Robin')]);
  const outcomes = await Promise.allSettled(two.map((visitor) => visitor.api.invitations.accept({ token, confirmed: false })));
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const inside = await Promise.all(two.map(async (visitor) => (await visitor.api.oneOnOnes.list()).map(({ id }) => id)));
  expect(inside.flat()).toEqual([room]);
});

test('an account with another address has to say so', async () => {
  const { room, token } = await invite('sam@example.org');
  const robin = await server.signUp('Robin');
  expect(await robin.api.invitations.look({ token })).toMatchObject({ addressed: 'another' });
  await refused(robin.api.invitations.accept({ token, confirmed: false }), 'ADDRESS_DIFFERS', 409);
  expect(await robin.api.oneOnOnes.list()).toEqual([]);
  expect(await robin.api.invitations.accept({ token, confirmed: true })).toEqual({ id: room });
});

test('nobody sits on both seats', async () => {
  const { room, token } = await invite();
  expect(await maya.api.invitations.look({ token })).toMatchObject({ own: true });
  await refused(maya.api.invitations.accept({ token, confirmed: true }), 'OWN_INVITATION', 409);
  expect((await maya.api.oneOnOnes.read({ id: room })).other.joined).toBe(false);
});

test('a renewed link replaces the one before, a withdrawn one opens nothing', async () => {
  const { room, token } = await invite();
  const renewed = new URL((await maya.api.invitations.renew({ id: room })).link).hash.slice(1);
  const sam = await server.signUp('Sam');
  await refused(sam.api.invitations.accept({ token, confirmed: false }), 'INVITATION_GONE', 410);
  await maya.api.invitations.withdraw({ id: room });
  await expect(sam.api.invitations.look({ token: renewed })).rejects.toMatchObject({ data: { why: 'withdrawn' } });
  await refused(sam.api.invitations.accept({ token: renewed, confirmed: false }), 'INVITATION_GONE', 410);
  expect((await maya.api.oneOnOnes.read({ id: room })).invitation.state).toBe('withdrawn');
});

test('a link stops working when its time is over', async () => {
  const { room, token } = await invite();
  await server.database.owner.query("update invitations set expires_at = now() - interval '1 second' where one_on_one_id = $1", [room]);
  const sam = await server.signUp('Sam');
  await expect(sam.api.invitations.accept({ token, confirmed: false })).rejects.toMatchObject({ data: { why: 'expired' } });
  expect((await maya.api.oneOnOnes.read({ id: room })).invitation.state).toBe('expired');
});

test('a link that never was says so', async () => {
  await expect(server.visitor().api.invitations.look({ token: 'made up' })).rejects.toMatchObject({ data: { why: 'unknown' } });
});
