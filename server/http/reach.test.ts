import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract } from '#contract/contract.ts';
import { putInCheckIn } from '#server/testing/page.ts';
import { startServer, type TestServer, type Visitor } from '#server/testing/server.ts';
import { writeOnPage } from '#server/testing/write-on-page.ts';

/**
 * Every procedure × every actor. A procedure that is added to the contract and not here fails the first test.
 * `theirs`: how a procedure is called on Maya and Sam's one-on-one. `own`: it names no room, each sees only their own.
 */
type Ids = { room: string; page: string; heldPage: string; skippedPage: string; importId: string; bullet: string; goal: string; win: string; asker: string };
type Call = (visitor: Visitor, ids: Ids) => Promise<unknown>;

const when = { day: '2031-01-07', time: '11:00' };
const importedPage = { day: '2026-01-06', sections: [{ key: 'notes', title: '', bullets: [{ kind: 'note' as const, indent: 0, due: null, state: 'open' as const, text: 'old', by: null, owner: null, reason: null }] }] };

const theirs: Record<string, Call> = {
  'oneOnOnes.read': (v, { room }) => v.api.oneOnOnes.read({ id: room }),
  'oneOnOnes.change': (v, { room }) => v.api.oneOnOnes.change({ id: room, place: 'Room 5' }),
  'invitations.renew': (v, { room }) => v.api.invitations.renew({ id: room }),
  'invitations.withdraw': (v, { room }) => v.api.invitations.withdraw({ id: room }),
  'pages.book': (v, { room }) => v.api.pages.book({ id: room, limit: 10 }),
  'pages.read': (v, { page }) => v.api.pages.read({ id: page }),
  'pages.begin': (v, { page }) => v.api.pages.begin({ id: page }),
  'pages.move': (v, { page }) => v.api.pages.move({ id: page, ...when }),
  'pages.skip': (v, { skippedPage }) => v.api.pages.skip({ id: skippedPage, reason: '' }),
  'schedule.read': (v, { room }) => v.api.schedule.read({ id: room }),
  'schedule.makeUp': (v, { room, skippedPage }) => v.api.schedule.makeUp({ id: room, instead: skippedPage, ...when }),
  'schedule.letMakeUpGo': (v, { room, skippedPage }) => v.api.schedule.letMakeUpGo({ id: room, instead: skippedPage }),
  'schedule.letUnheldBe': (v, { page }) => v.api.schedule.letUnheldBe({ id: page }),
  'schedule.takeBackChange': (v, { room }) => v.api.schedule.takeBackChange({ id: room, series: randomUUID() }),
  'schedule.away': (v, { room }) => v.api.schedule.away({ away: randomUUID(), ids: [room], from: '2090-01-01', to: '2090-01-02' }),
  'pages.answerCheckIn': (v, { page }) => v.api.pages.answerCheckIn({ id: page, mood: 4, load: 2 }),
  'pages.reflect': (v, { page }) => v.api.pages.reflect({ id: page, spoke: 'even', worthwhile: 4 }),
  'pages.close': (v, { heldPage }) => v.api.pages.close({ id: heldPage }),
  'pages.amend': (v, { heldPage }) => v.api.pages.amend({ id: heldPage }),
  'pages.finishAmendment': (v, { heldPage }) => v.api.pages.finishAmendment({ id: heldPage }),
  'commitments.settle': (v, { room, bullet }) => v.api.commitments.settle({ id: room, bullet, state: 'done' }),
  'bullets.capture': (v, { room }) => v.api.bullets.capture({ ids: [room], bullet: randomUUID(), kind: 'note', text: 'news', due: null }),
  'bullets.withdraw': (v, { room, bullet }) => v.api.bullets.withdraw({ ids: [room], bullet, text: 'another' }),
  'goals.list': (v, { room }) => v.api.goals.list({ id: room }),
  'goals.set': (v, { room, goal }) => v.api.goals.set({ id: room, goal, title: 'Lead a project', steps: [{ text: 'Plan', done: false }] }),
  'goals.take': (v, { room, goal }) => v.api.goals.take({ id: room, goal, proposed: 0 }),
  'goals.step': (v, { room, goal }) => v.api.goals.step({ id: room, goal, step: 'Plan', done: true }),
  'goals.close': (v, { room, goal }) => v.api.goals.close({ id: room, goal, how: 'reached' }),
  'goals.career': (v, { room }) => v.api.goals.career({ id: room }),
  'care.read': (v, { room }) => v.api.care.read({ id: room }),
  'care.settleSupport': (v, { room, page, asker }) => v.api.care.settleSupport({ id: room, page, person: asker, outcome: 'delivered' }),
  'care.readStatus': (v, { room, page }) => v.api.care.readStatus({ id: room, page, status: 'In review' }),
  'care.publicly': (v, { room, win }) => v.api.care.publicly({ id: room, bullet: win, is: 'wanted' }),
  'care.feedback': (v, { room }) => v.api.care.feedback({ id: room }),
  'notes.read': (v, { room }) => v.api.notes.read({ id: room }),
  'notes.write': (v, { room, page }) => v.api.notes.write({ id: room, page, text: 'mine', seen: 0 }),
  'questions.offer': (v, { room }) => v.api.questions.offer({ id: room }),
  'questions.turnDown': (v, { room, page }) => v.api.questions.turnDown({ id: room, page, question: 'op1', how: 'never' }),
  'questions.choose': (v, { room, page }) => v.api.questions.choose({ id: room, page, question: 'op2' }),
  'questions.browse': (v, { room }) => v.api.questions.browse({ id: room, category: 'growth' }),
  'questions.meta': (v, { room }) => v.api.questions.meta({ id: room }),
  'questions.answerMeta': (v, { room, page }) => v.api.questions.answerMeta({ id: room, page, works: 'Well', change: '' }),
  'questions.agreeMeta': (v, { room, page }) => v.api.questions.agreeMeta({ id: room, page, change: 'No status' }),
  'questions.checkMeta': (v, { room, page }) => v.api.questions.checkMeta({ id: room, page, held: 'yes' }),
  'story.read': (v, { room }) => v.api.story.read({ id: room, from: '2026-01-01', to: '2026-12-31' }),
  'story.draft': (v, { room }) => v.api.story.draft({ id: room }),
  'story.keepDraft': (v, { room }) => v.api.story.keepDraft({ id: room, draft: { from: '2026-01-01', to: '2026-12-31', order: [], left: [], sentences: [] } }),
  'themes.ofOneOnOne': (v, { room }) => v.api.themes.ofOneOnOne({ id: room }),
  'trends.read': (v, { room }) => v.api.trends.read({ id: room }),
  'thread.read': (v, { room, bullet }) => v.api.thread.read({ id: room, bullet }),
  'thread.onPage': (v, { room, page }) => v.api.thread.onPage({ id: room, page }),
  'thread.sinceLastTime': (v, { room }) => v.api.thread.sinceLastTime({ id: room }),
  'thread.lingering': (v, { room }) => v.api.thread.lingering({ id: room }),
  'thread.join': (v, { room, bullet }) => v.api.thread.join({ id: room, bullet, of: bullet }),
  'thread.part': (v, { room, bullet }) => v.api.thread.part({ id: room, bullet }),
  'thread.nameBlocker': (v, { room, bullet }) => v.api.thread.nameBlocker({ id: room, bullet, as: 'clarity' }),
  'choices.recap': (v, { room }) => v.api.choices.recap({ id: room }),
  'choices.wishRecap': (v, { room }) => v.api.choices.wishRecap({ id: room, wanted: true }),
  'calendar.answers': (v, { room }) => v.api.calendar.answers({ id: room }),
  'imports.compare': (v, { room }) => v.api.imports.compare({ id: room, pages: [importedPage] }),
  'imports.keep': (v, { room, importId }) => v.api.imports.keep({ id: room, importId, source: 'old.md', skipKnown: false, pages: [importedPage] }),
  'imports.list': (v, { room }) => v.api.imports.list({ id: room }),
  'imports.undo': (v, { room, importId }) => v.api.imports.undo({ id: room, importId }),
};
const own = [
  'account.door', 'account.create', 'account.change', 'account.changePassword',
  'signIn.sendLink', 'signIn.byLink', 'signIn.secondStep', 'signIn.sendReset', 'signIn.resetPassword', 'signIn.read', 'signIn.sendConfirmation',
  'signIn.confirmAddress', 'signIn.changeAddress', 'signIn.beginSecondFactor', 'signIn.confirmSecondFactor', 'signIn.dropSecondFactor',
  'signIn.renewRecoveryCodes',
  'sessions.open', 'sessions.list', 'sessions.revoke', 'sessions.close',
  'overview.read', 'oneOnOnes.list', 'oneOnOnes.start', 'invitations.look', 'invitations.accept',
  'search.find', 'today.read', 'commitments.list',
  // Each its owner's alone: see channels.test.ts.
  'channels.list', 'channels.add', 'channels.change', 'channels.rollSecret', 'channels.test', 'channels.enable', 'channels.remove',
  'example.open', 'example.remove', 'mail.state',
  'schedule.myAway', 'schedule.takeBackAway',
  'passkeys.list', 'passkeys.beginAdding', 'passkeys.add', 'passkeys.rename', 'passkeys.remove', 'passkeys.beginEntering', 'passkeys.enter',
  'providers.ways', 'providers.link', 'providers.unlink', 'providers.setPassword', 'providers.secondStep',
  'questions.own', 'questions.keepOwn', 'questions.dropOwn', 'nudges.off', 'nudges.turnOff', 'nudges.turnOn',
  'themes.list', 'themes.count', 'themes.decide', 'themes.undecide',
  'choices.read', 'choices.write', 'inbox.list', 'inbox.read',
  'calendar.feed', 'calendar.renewFeed', 'calendar.revokeFeed',
  // Names a room, but only one's own improvement can be told there: see themes.test.ts.
  'themes.improve', 'themes.finish', 'themes.drop', 'themes.tell',
];

let server: TestServer;
let ids: Ids;
let actors: Record<'manager' | 'report' | 'former invitee' | 'stranger' | 'nobody', Visitor>;

beforeAll(async () => {
  server = await startServer();
  const { manager, report, room } = await server.pair();
  const formerInvitee = await server.signUp('Robin');
  const stranger = await server.signUp('Lena');
  // Robin once had a link to a room of Maya's, which was withdrawn before it was used.
  const other = await server.startOneOnOne(manager, 'Robin');
  await manager.api.invitations.renew({ id: other });
  await manager.api.invitations.withdraw({ id: other });
  const first = await manager.api.oneOnOnes.read({ id: room });
  const heldPage = first.planned?.id ?? '';
  const { next: skippedPage } = await manager.api.pages.close({ id: heldPage });
  const { next } = await manager.api.pages.skip({ id: skippedPage });
  const bullet = randomUUID();
  await manager.api.bullets.capture({ ids: [room], bullet, kind: 'action', text: 'Draft the rota', due: null });
  const win = randomUUID();
  await manager.api.bullets.capture({ ids: [room], bullet: win, kind: 'win', text: 'The rota works', due: null });
  const asker = (await report.api.account.door()).me?.id ?? '';
  await writeOnPage(server, report, next, (document) => putInCheckIn(document, asker, { support: 'An hour with you' }));
  ids = { room, page: next, heldPage, skippedPage, importId: randomUUID(), bullet, goal: randomUUID(), win, asker };
  actors = { manager, report, 'former invitee': formerInvitee, stranger, nobody: server.visitor() };
});

afterAll(() => server.stop());

test('every procedure of the contract is in this table', () => {
  const declared = Object.entries(contract).flatMap(([noun, verbs]) => Object.keys(verbs).map((verb) => `${noun}.${verb}`));
  expect([...Object.keys(theirs), ...own].toSorted()).toEqual(declared.toSorted());
});

describe.each(Object.keys(theirs))('%s of a room', (name) => {
  const call = theirs[name];
  test.each(['former invitee', 'stranger'] as const)('answers a %s as if the room did not exist', async (actor) => {
    const nowhere = { room: randomUUID(), page: randomUUID(), heldPage: randomUUID(), skippedPage: randomUUID(), importId: randomUUID(), bullet: randomUUID(), goal: randomUUID(), win: randomUUID(), asker: randomUUID() };
    const onTheirs = await outcome(call?.(actors[actor], ids));
    const onNothing = await outcome(call?.(actors[actor], nowhere));
    expect(onTheirs).toEqual({ code: 'NOT_FOUND', status: 404 });
    expect(onTheirs).toEqual(onNothing);
  });

  test('answers nobody that nobody is signed in', async () => {
    expect(await outcome(call?.(actors.nobody, ids))).toEqual({ code: 'NOT_SIGNED_IN', status: 401 });
  });

  test.each(['manager', 'report'] as const)('answers the %s', async (actor) => {
    const answer = await outcome(call?.(actors[actor], ids));
    // Sam's seat is taken and Maya's import is one: what matters here is that the room answers its own two.
    const expected = name === 'invitations.renew' ? { code: 'SEAT_TAKEN', status: 409 } : 'answered';
    if (name === 'imports.undo' && actor === 'report') expect(answer).toEqual({ code: 'NOT_FOUND', status: 404 });
    // Sam's goal is not Maya's to take, step or close.
    else if (/^goals\.(?:take|step|close)$/.test(name) && actor === 'manager') expect(answer).toEqual({ code: 'GOAL_NOT_YOURS', status: 403 });
    // The two have not met yet, so the meta question has not come round.
    else if (/^questions\.(?:answer|check)Meta$/.test(name)) expect(answer).toEqual({ code: 'META_NOT_DUE', status: 409 });
    else if (name === 'questions.agreeMeta') expect(answer).toEqual({ code: 'META_UNANSWERED', status: 409 });
    // The page was moved by hand meanwhile: there is nothing to make up for.
    else if (name === 'schedule.makeUp') expect(answer).toEqual({ code: 'MAKE_UP_GONE', status: 409 });
    else expect(answer).toEqual(expected);
  });
});

test('each sees their own one-on-ones and nothing of others', async () => {
  const rooms = async (visitor: Visitor) => (await visitor.api.oneOnOnes.list()).map(({ id }) => id);
  expect(await rooms(actors.report)).toEqual([ids.room]);
  expect(await rooms(actors.stranger)).toEqual([]);
  expect(await rooms(actors['former invitee'])).toEqual([]);
});

test('a session of somebody else cannot be ended', async () => {
  const [session] = await actors.manager.api.sessions.list();
  expect(await outcome(actors.report.api.sessions.revoke({ id: session?.id ?? '' }))).toEqual({ code: 'NOT_FOUND', status: 404 });
  expect(await actors.manager.api.sessions.list()).not.toEqual([]);
});

test('a one-on-one cannot be started under the id of a room that is not yours', async () => {
  await expect(server.startOneOnOne(actors.stranger, 'Maya', ids.room)).rejects.toMatchObject({ status: 404 });
});

async function outcome(call: Promise<unknown> | undefined): Promise<unknown> {
  try {
    await call;
    return 'answered';
  } catch (error) {
    if (error instanceof Error && 'code' in error && 'status' in error) return { code: error.code, status: error.status };
    throw error;
  }
}
