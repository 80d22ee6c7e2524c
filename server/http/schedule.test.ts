import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBook } from '#server/book/open-book.ts';
import { openShelf } from '#server/book/shelf.ts';
import { refused } from '#server/testing/refused.ts';
import { startServer, type TestServer, type Visitor } from '#server/testing/server.ts';

// Maya and Sam meet on Tuesdays at ten in London. It is the Monday before.
const monday = '2026-11-23T09:00:00Z';
const weekly = { cadence: { kind: 'weeks', interval: 1, weekday: 2 }, anchor: '2026-11-24', time: '10:00', zone: 'Europe/London', minutes: 30 } as const;
const thursdays = { ...weekly, cadence: { kind: 'weeks', interval: 1, weekday: 4 }, anchor: '2026-11-26' } as const;

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
beforeEach(() => server.clock.set(monday));
afterAll(() => server.stop());

async function meeting() {
  server.clock.set(monday);
  const { manager, report, room } = await server.pair();
  const idOf = async (who: Visitor) => (await who.api.account.door()).me?.id ?? '';
  const planned = async (who = manager) => (await who.api.oneOnOnes.read({ id: room })).planned;
  const [maya, sam] = [await idOf(manager), await idOf(report)];
  // The server starts one-on-ones on the next Tuesday of the machine's clock: put it where these tests are.
  await server.database.owner.query(
    `update pages set day = '2026-11-24', stands_for = '2026-11-24', starts_at = '2026-11-24T10:00Z' where one_on_one_id = $1`,
    [room],
  );
  await server.database.owner.query(
    `update one_on_ones set series = jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'from', '2026-11-24', 'slot', $2::jsonb)) where id = $1`,
    [room, JSON.stringify(weekly)],
  );
  const page = (await planned())?.id ?? '';
  const records = async () => {
    const acting = { person: maya, now: server.clock.now(), keys: server.database.keys, shelf: openShelf() };
    return (await server.database.reach.read(maya, (tx) => openBook(tx, acting, room))).records;
  };
  return { manager, report, room, page, planned, records, maya, sam };
}

describe('a change of the rhythm', () => {
  test('begins after the page that is planned, which stays where it is', async () => {
    const { manager, report, room, page, planned } = await meeting();
    const { series } = await manager.api.oneOnOnes.change({ id: room, slot: thursdays });
    expect(series.map(({ from, slot }) => [from, slot.anchor])).toEqual([['2026-11-24', '2026-11-24'], ['2026-11-25', '2026-11-26']]);
    expect(await planned(report)).toMatchObject({ id: page, day: '2026-11-24' });
  });

  test('can begin on a later day: the rhythm goes on until then', async () => {
    const { manager, room, planned } = await meeting();
    await manager.api.oneOnOnes.change({ id: room, slot: { ...thursdays, time: '14:00' }, from: '2026-12-07' });
    const days = [];
    for (let closed = 0; closed < 3; closed++) {
      const { id = '', day = '', time = '' } = (await planned()) ?? {};
      days.push(`${day} ${time}`);
      server.clock.set(`${day}T16:00:00Z`);
      await manager.api.pages.close({ id });
    }
    expect(days).toEqual(['2026-11-24 10:00', '2026-12-01 10:00', '2026-12-10 14:00']);
  });

  test('is refused before that, and nothing is changed', async () => {
    const { manager, room, page } = await meeting();
    const change = (from: string) => manager.api.oneOnOnes.change({ id: room, slot: thursdays, from });
    await refused(change('2026-11-24'), 'CHANGE_TOO_EARLY', 422);
    // Moved to Friday, the week of the page is gone until then.
    await manager.api.pages.move({ id: page, day: '2026-11-27', time: '10:00' });
    await refused(change('2026-11-27'), 'CHANGE_TOO_EARLY', 422);
    expect((await manager.api.oneOnOnes.read({ id: room })).series).toHaveLength(1);
    expect((await change('2026-11-28')).series).toHaveLength(2);
  });

  test('is in the place of what would have begun later, and is taken back by one press', async () => {
    const { manager, report, room } = await meeting();
    await manager.api.oneOnOnes.change({ id: room, slot: thursdays, from: '2027-01-12' });
    const { series } = await report.api.oneOnOnes.change({ id: room, slot: { ...weekly, time: '11:00' }, from: '2026-12-21' });
    expect(series.map(({ slot }) => slot.time)).toEqual(['10:00', '11:00']);
    const coming = series.at(-1)?.id ?? '';
    const takes = await Promise.all([manager, report].map((who) => who.api.schedule.takeBackChange({ id: room, series: coming })));
    expect(takes.map(({ slot }) => slot.time)).toEqual(['10:00', '10:00']);
  });

  test('that has begun cannot be taken back', async () => {
    const { manager, room } = await meeting();
    const [first] = (await manager.api.oneOnOnes.read({ id: room })).series;
    await refused(manager.api.schedule.takeBackChange({ id: room, series: first?.id ?? '' }), 'CHANGE_BEGUN', 409);
  });

  test('made by both at once is made twice, one after the other', async () => {
    const { manager, report, room } = await meeting();
    await Promise.all([
      manager.api.oneOnOnes.change({ id: room, slot: { ...weekly, time: '11:00' }, from: '2026-12-01' }),
      report.api.oneOnOnes.change({ id: room, place: 'The garden' }),
    ]);
    const shown = await manager.api.oneOnOnes.read({ id: room });
    expect(shown).toMatchObject({ place: 'The garden', slot: { time: '11:00' } });
  });

  test('made while the other closes the page holds from the page after', async () => {
    const { manager, report, room, page, planned } = await meeting();
    await Promise.all([manager.api.oneOnOnes.change({ id: room, slot: thursdays }), report.api.pages.close({ id: page })]);
    // Whoever was first: the next is a Thursday by the new rhythm, or the Tuesday from which it goes on to Thursdays.
    const [{ series }, next] = [await manager.api.oneOnOnes.read({ id: room }), await planned()];
    expect([['2026-11-25', '2026-11-26'], ['2026-12-02', '2026-12-01']]).toContainEqual([series.at(-1)?.from, next?.day]);
  });

  test('can take the meeting to another time zone', async () => {
    const { manager, room, page, planned } = await meeting();
    await manager.api.oneOnOnes.change({ id: room, slot: { ...weekly, zone: 'America/New_York' } });
    await manager.api.pages.close({ id: page });
    expect(await planned()).toMatchObject({ day: '2026-12-01', zone: 'America/New_York', startsAt: '2026-12-01T15:00:00.000Z' });
  });
});

describe('a move', () => {
  test('leaves the day of the rhythm that the page stands for, so the next one stands where it would have stood', async () => {
    const { manager, page, planned } = await meeting();
    await manager.api.pages.move({ id: page, day: '2026-11-30', time: '15:00', reason: 'dentist' });
    expect(await planned()).toMatchObject({ day: '2026-11-30', standsFor: '2026-11-24' });
    server.clock.set('2026-11-30T16:00:00Z');
    await manager.api.pages.close({ id: page });
    expect(await planned()).toMatchObject({ day: '2026-12-01' });
  });

  test('goes to no day that is gone, and to none on or before which the two have met', async () => {
    const { manager, page, planned } = await meeting();
    await refused(manager.api.pages.move({ id: page, day: '2026-11-22', time: '10:00' }), 'DAY_GONE', 422);
    await manager.api.pages.close({ id: page });
    const next = await planned();
    await refused(manager.api.pages.move({ id: next?.id ?? '', day: '2026-11-23', time: '18:00' }), 'DAY_GONE', 422);
    await refused(manager.api.pages.move({ id: next?.id ?? '', day: '2026-11-24', time: '18:00' }), 'DAY_GONE', 422);
    await manager.api.pages.move({ id: next?.id ?? '', day: '2026-11-25', time: '10:00' });
  });

  test('tells both who moved it, how long ahead and why', async () => {
    const { manager, report, room, page, sam } = await meeting();
    await report.api.pages.move({ id: page, day: '2026-11-25', time: '10:00', reason: 'dentist' });
    const { bumps } = await manager.api.schedule.read({ id: room });
    expect(bumps).toEqual([
      { page, is: 'moved', by: sam, notice: 25 * 60, from: { day: '2026-11-24', time: '10:00' }, to: { day: '2026-11-25', time: '10:00' }, reason: 'dentist', away: false },
    ]);
  });
});

describe('a skipped page', () => {
  async function skipped() {
    const met = await meeting();
    await met.report.api.pages.skip({ id: met.page, reason: 'ill' });
    const makeUp = async (who: Visitor) => (await who.api.schedule.read({ id: met.room })).makeUp;
    return { ...met, makeUp };
  }

  test('offers two slots to both, on its page and on Today', async () => {
    const { manager, report, page, makeUp } = await skipped();
    const offer = {
      instead: page,
      day: '2026-11-24',
      slots: [
        { day: '2026-11-25', time: '10:00', startsAt: '2026-11-25T10:00:00.000Z' },
        { day: '2026-11-26', time: '10:00', startsAt: '2026-11-26T10:00:00.000Z' },
      ],
    };
    expect(await makeUp(manager)).toEqual(offer);
    expect(await makeUp(report)).toEqual(offer);
    expect((await manager.api.today.read()).rows.map((row) => row.makeUp)).toEqual([offer]);
  });

  test('is made up for by the planned page, and the rhythm goes on from there', async () => {
    const { manager, room, page, planned, makeUp, records, maya } = await skipped();
    const next = await planned();
    const shown = await manager.api.schedule.makeUp({ id: room, instead: page, day: '2026-11-26', time: '10:00' });
    expect(shown.planned).toMatchObject({ id: next?.id, day: '2026-11-26', standsFor: '2026-11-24' });
    expect((await records()).at(-1)).toMatchObject({ kind: 'made-up', page: next?.id, instead: page, to: { day: '2026-11-26', time: '10:00' }, by: maya });
    expect(await makeUp(manager)).toBeNull();
    server.clock.set('2026-11-26T11:00:00Z');
    await manager.api.pages.close({ id: next?.id ?? '' });
    expect(await planned()).toMatchObject({ day: '2026-12-01' });
  });

  test('is made up for once, however often and by whomever it is pressed', async () => {
    const { manager, report, room, page, records } = await skipped();
    const slot = { id: room, instead: page, day: '2026-11-25', time: '10:00' };
    await Promise.all([manager, report, manager].map((who) => who.api.schedule.makeUp(slot)));
    expect((await records()).filter(({ kind }) => kind === 'made-up')).toHaveLength(1);
  });

  test('goes to the slot of whoever is first, where the two take different ones at once', async () => {
    const { manager, report, room, page, planned } = await skipped();
    const taking = await Promise.allSettled([
      manager.api.schedule.makeUp({ id: room, instead: page, day: '2026-11-25', time: '10:00' }),
      report.api.schedule.makeUp({ id: room, instead: page, day: '2026-11-26', time: '10:00' }),
    ]);
    const [taken, late] = [taking.filter(({ status }) => status === 'fulfilled'), taking.filter(({ status }) => status === 'rejected')];
    expect([taken.length, late.length]).toEqual([1, 1]);
    expect(late[0]).toMatchObject({ reason: { code: 'MAKE_UP_GONE' } });
    expect(['2026-11-25', '2026-11-26']).toContain((await planned())?.day);
  });

  test('is not made up for once the planned page was moved or held', async () => {
    const { manager, room, page, planned, makeUp } = await skipped();
    await manager.api.pages.move({ id: (await planned())?.id ?? '', day: '2026-11-27', time: '10:00' });
    expect(await makeUp(manager)).toBeNull();
    await refused(manager.api.schedule.makeUp({ id: room, instead: page, day: '2026-11-25', time: '10:00' }), 'MAKE_UP_GONE', 409);
    await manager.api.pages.close({ id: (await planned())?.id ?? '' });
    await refused(manager.api.schedule.makeUp({ id: room, instead: page, day: '2026-11-25', time: '10:00' }), 'MAKE_UP_GONE', 409);
  });

  test('is made up for neither in the past nor after the next meeting', async () => {
    const { manager, room, page } = await skipped();
    await refused(manager.api.schedule.makeUp({ id: room, instead: page, day: '2026-11-20', time: '10:00' }), 'DAY_GONE', 422);
    await refused(manager.api.schedule.makeUp({ id: room, instead: page, day: '2026-12-02', time: '10:00' }), 'DAY_GONE', 422);
  });

  test('need not be made up for: then nobody is asked again', async () => {
    const { manager, report, room, page, makeUp, records } = await skipped();
    await Promise.all([manager, report].map((who) => who.api.schedule.letMakeUpGo({ id: room, instead: page })));
    expect(await makeUp(manager)).toBeNull();
    expect((await records()).filter(({ kind }) => kind === 'make-up-let-go')).toHaveLength(1);
    await refused(manager.api.schedule.letMakeUpGo({ id: room, instead: randomUUID() }), 'NOT_FOUND', 404);
  });

  test('proposes no slot at which the one who asks meets somebody else', async () => {
    const { manager, report, makeUp } = await skipped();
    const other = await server.startOneOnOne(manager, 'Lena');
    await server.database.owner.query(`update pages set day = '2026-11-25', starts_at = '2026-11-25T10:00Z' where one_on_one_id = $1`, [other]);
    expect((await makeUp(manager))?.slots[0]).toMatchObject({ day: '2026-11-25', time: '12:00' });
    expect((await makeUp(report))?.slots[0]).toMatchObject({ day: '2026-11-25', time: '10:00' });
  });
});

describe('a slot that went by', () => {
  async function wentBy() {
    const met = await meeting();
    const asked = async (who: Visitor) => {
      const [row] = (await who.api.today.read()).rows;
      const { unheld } = await who.api.schedule.read({ id: met.room });
      expect(row?.unheld).toBe(unheld);
      return unheld;
    };
    return { ...met, asked };
  }

  test('is asked about an hour after its end, of both', async () => {
    const { manager, report, asked } = await wentBy();
    server.clock.set('2026-11-24T11:29:00Z');
    expect([await asked(manager), await asked(report)]).toEqual([false, false]);
    server.clock.set('2026-11-24T11:30:00Z');
    expect([await asked(manager), await asked(report)]).toEqual([true, true]);
  });

  test.each([
    ['held', (who: Visitor, id: string) => who.api.pages.close({ id })],
    ['moved', (who: Visitor, id: string) => who.api.pages.move({ id, day: '2026-11-26', time: '10:00' })],
    ['skipped', (who: Visitor, id: string) => who.api.pages.skip({ id })],
  ])('is settled for both by whoever says first that it was %s', async (_, answer) => {
    const { manager, report, page, asked } = await wentBy();
    server.clock.set('2026-11-24T12:00:00Z');
    await answer(report, page);
    expect([await asked(manager), await asked(report)]).toEqual([false, false]);
  });

  test('is asked about no more of whoever wants to be left alone with it', async () => {
    const { manager, report, page, asked } = await wentBy();
    server.clock.set('2026-11-24T12:00:00Z');
    await manager.api.schedule.letUnheldBe({ id: page });
    await manager.api.schedule.letUnheldBe({ id: page });
    expect([await asked(manager), await asked(report)]).toEqual([false, true]);
  });
});

describe('days away', () => {
  const away = { from: '2026-11-23', to: '2026-11-27', reason: 'a week at the sea' };

  test('skip the page that stands there, with the reason, and plan none until they are over', async () => {
    const { manager, report, room, page, planned, records, sam } = await meeting();
    const id = randomUUID();
    await report.api.schedule.away({ away: id, ids: [room], ...away });
    expect(await planned()).toMatchObject({ day: '2026-12-01' });
    expect((await records()).find(({ kind }) => kind === 'skipped')).toMatchObject({ page, reason: 'a week at the sea', because: 'away', by: sam });
    expect((await manager.api.oneOnOnes.read({ id: room })).away).toEqual([{ id, by: sam, ...away }]);
    expect((await manager.api.schedule.read({ id: room })).bumps[0]).toMatchObject({ is: 'skipped', away: true });
  });

  test('of the other leave out slots that are still to come', async () => {
    const { manager, report, room, page, planned } = await meeting();
    await report.api.schedule.away({ away: randomUUID(), ids: [room], from: '2026-11-30', to: '2026-12-11' });
    expect(await planned()).toMatchObject({ id: page });
    await manager.api.pages.close({ id: page });
    expect(await planned()).toMatchObject({ day: '2026-12-15' });
  });

  test('are said in all one-on-ones at once, and once, however often it is sent', async () => {
    const { manager, room, records } = await meeting();
    const other = await server.startOneOnOne(manager, 'Lena');
    const sent = { away: randomUUID(), ids: [room, other], from: '2026-12-21', to: '2027-01-02', reason: '' };
    const answers = await Promise.all([sent, sent, sent].map((each) => manager.api.schedule.away(each)));
    expect(answers.at(-1)).toEqual([{ away: sent.away, from: sent.from, to: sent.to, reason: '', ids: [room, other].toSorted() }].map((one) => ({ ...one, ids: expect.arrayContaining(one.ids) as string[] })));
    expect((await records()).filter(({ kind }) => kind === 'away')).toHaveLength(1);
  });

  test('are taken back everywhere by the one who said so, and by nobody else', async () => {
    const { manager, report, room } = await meeting();
    const id = randomUUID();
    await report.api.schedule.away({ away: id, ids: [room], from: '2026-12-21', to: '2026-12-24' });
    await manager.api.schedule.takeBackAway({ away: id });
    expect((await manager.api.oneOnOnes.read({ id: room })).away).toHaveLength(1);
    await Promise.all([1, 2].map(() => report.api.schedule.takeBackAway({ away: id })));
    expect((await manager.api.oneOnOnes.read({ id: room })).away).toEqual([]);
    expect(await report.api.schedule.myAway()).toEqual([]);
    // Sent late, the same words do not bring them back.
    await report.api.schedule.away({ away: id, ids: [room], from: '2026-12-21', to: '2026-12-24' });
    expect(await report.api.schedule.myAway()).toEqual([]);
  });

  test('said while the other closes the page leave no page on them', async () => {
    const { manager, report, room, page, planned } = await meeting();
    await Promise.all([
      manager.api.pages.close({ id: page }),
      report.api.schedule.away({ away: randomUUID(), ids: [room], from: '2026-11-30', to: '2026-12-04' }),
    ]);
    expect(await planned()).toMatchObject({ day: '2026-12-08' });
  });

  test('are refused where they end before they begin, last for years, or are over', async () => {
    const { manager, room } = await meeting();
    const say = (from: string, to: string) => manager.api.schedule.away({ away: randomUUID(), ids: [room], from, to });
    const complaint = (message: string) => ({ code: 'BAD_REQUEST', status: 400, data: { issues: [{ path: ['to'], message }] } });
    await expect(say('2026-12-10', '2026-12-09')).rejects.toMatchObject(complaint('The last day away cannot be before the first.'));
    await expect(say('2026-12-10', '2028-01-01')).rejects.toMatchObject(complaint('Nobody is away for more than a year here. Choose an earlier last day.'));
    await refused(say('2026-11-01', '2026-11-20'), 'AWAY_IN_THE_PAST', 422);
    expect(await manager.api.schedule.myAway()).toEqual([]);
  });

  test('in a one-on-one that is not one’s own are said nowhere', async () => {
    const { manager, room } = await meeting();
    const stranger = await server.signUp('Lena');
    const own = await server.startOneOnOne(stranger, 'Robin');
    await refused(stranger.api.schedule.away({ away: randomUUID(), ids: [own, room], from: '2026-12-21', to: '2026-12-24' }), 'NOT_FOUND', 404);
    expect(await stranger.api.schedule.myAway()).toEqual([]);
    expect((await manager.api.oneOnOnes.read({ id: room })).away).toEqual([]);
  });
});
