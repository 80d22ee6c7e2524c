import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#core/day.ts';
import { refused } from '#server/testing/refused.ts';
import { startServer, type TestServer } from '#server/testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** Two who have met for ten weeks: long enough for any question, and for the meta question to come round. */
async function longMet() {
  const { manager, report, room } = await server.pair();
  const { planned } = await manager.api.oneOnOnes.read({ id: room });
  const day = planned?.day ?? '';
  const bullets = [{ kind: 'note' as const, indent: 0, due: null, state: 'open' as const, text: 'Spoke at length', by: null, owner: null, reason: null }];
  const pages = Array.from({ length: 10 }, (_, back) => ({ day: addDays(day, -7 * (back + 1)), sections: [{ key: 'people', title: 'People', bullets }] }));
  await manager.api.imports.keep({ id: room, importId: randomUUID(), source: 'old.md', skipKnown: false, pages });
  return { manager, report, room, page: planned?.id ?? '' };
}

describe('the question on a page', () => {
  test('is the same for both, however often and however much at once they ask', async () => {
    const { manager, report, room } = await longMet();
    const offers = await Promise.all([manager, report, manager, report, report].map((who) => who.api.questions.offer({ id: room })));
    expect(offers[0]?.offer?.question.text).toBeTruthy();
    for (const one of offers) expect(one).toEqual(offers[0]);
    const { rows } = await server.database.owner.query('select id from records where one_on_one_id = $1', [room]);
    expect(rows).toHaveLength(1);
  });

  test('gives way to another one for both when one of them passes it over', async () => {
    const { manager, report, room, page } = await longMet();
    const { offer } = await manager.api.questions.offer({ id: room });
    const question = offer?.question.id ?? '';
    const next = await report.api.questions.turnDown({ id: room, page, question, how: 'passed' });
    expect(next.offer?.question.id).not.toBe(question);
    expect(await manager.api.questions.offer({ id: room })).toEqual(next);
    // Whoever pressed a moment later meant the question that is gone already.
    expect(await manager.api.questions.turnDown({ id: room, page, question, how: 'passed' })).toEqual(next);
  });

  test('is none any more on this page for both when one of them says not today', async () => {
    const { manager, report, room, page } = await longMet();
    const { offer } = await manager.api.questions.offer({ id: room });
    await manager.api.questions.turnDown({ id: room, page, question: offer?.question.id ?? '', how: 'not-today' });
    expect(await report.api.questions.offer({ id: room })).toEqual({ offer: null });
  });

  test('can be chosen by either, and is not found among others when browsing again', async () => {
    const { manager, report, room, page } = await longMet();
    const { questions, next } = await manager.api.questions.browse({ id: room, category: 'growth', depth: 'deep' });
    expect(questions).toHaveLength(5);
    expect(next).toBe(5);
    const chosen = questions[0]?.id ?? '';
    await manager.api.questions.choose({ id: room, page, question: chosen });
    expect((await report.api.questions.offer({ id: room })).offer?.question.id).toBe(chosen);
    const again = await report.api.questions.browse({ id: room, category: 'growth', depth: 'deep' });
    expect(again.questions.map(({ id }) => id)).not.toContain(chosen);
  });

  test('never comes again where one of them says so', async () => {
    const { manager, report, room, page } = await longMet();
    await report.api.questions.turnDown({ id: room, page, question: 'gr19', how: 'never' });
    const found = await manager.api.questions.browse({ id: room, category: 'growth', depth: 'deep' });
    expect(found.questions.map(({ id }) => id)).not.toContain('gr19');
  });

  test('is refused where there is no such question, and on a page that was closed', async () => {
    const { manager, room, page } = await longMet();
    await refused(manager.api.questions.choose({ id: room, page, question: 'zz99' }), 'NOT_FOUND', 404);
    await refused(manager.api.questions.choose({ id: room, page: randomUUID(), question: 'gr19' }), 'NOT_FOUND', 404);
    await manager.api.pages.close({ id: page });
    await refused(manager.api.questions.choose({ id: room, page, question: 'gr19' }), 'PAGE_HELD', 409);
  });
});

describe('one’s own questions', () => {
  test('are seen by nobody else, kept once, and dropped', async () => {
    const { manager, report, room } = await longMet();
    const id = randomUUID();
    await manager.api.questions.keepOwn({ id, text: 'What would Ines say?' });
    await manager.api.questions.keepOwn({ id, text: 'What would Ines say to that?' });
    expect(await manager.api.questions.own()).toEqual([{ id, text: 'What would Ines say to that?' }]);
    expect(await report.api.questions.own()).toEqual([]);
    await report.api.questions.dropOwn({ id });
    expect(await manager.api.questions.own()).toHaveLength(1);
    const offers = await Promise.all([manager, report].map((who) => who.api.questions.offer({ id: room })));
    expect(JSON.stringify(offers)).not.toContain('Ines');
    await manager.api.questions.dropOwn({ id });
    expect(await manager.api.questions.own()).toEqual([]);
  });
});

describe('the meta question', () => {
  const ofSam = { works: 'They are moved too often', change: 'Keep the Tuesday' };
  const ofMaya = { works: 'I like them', change: '' };

  test('shows the other’s answer to nobody before both have answered', async () => {
    const { manager, report, room, page } = await longMet();
    await report.api.questions.answerMeta({ id: room, page, ...ofSam });
    const seen = [
      await manager.api.questions.meta({ id: room }),
      await manager.api.questions.offer({ id: room }),
      await manager.api.pages.read({ id: page }),
      await manager.api.oneOnOnes.read({ id: room }),
    ];
    expect(seen[0]).toMatchObject({ round: { mine: null, other: null, otherAnswered: true } });
    for (const one of seen) expect(JSON.stringify(one)).not.toContain(ofSam.works);
    await refused(manager.api.questions.agreeMeta({ id: room, page, change: 'Keep the Tuesday' }), 'META_UNANSWERED', 409);

    const { round } = await manager.api.questions.answerMeta({ id: room, page, ...ofMaya });
    expect(round).toMatchObject({ mine: ofMaya, other: ofSam });
    expect((await report.api.questions.meta({ id: room })).round).toMatchObject({ mine: ofSam, other: ofMaya });
  });

  test('leads to a change that both see', async () => {
    const { manager, report, room, page } = await longMet();
    await report.api.questions.answerMeta({ id: room, page, ...ofSam });
    await manager.api.questions.answerMeta({ id: room, page, ...ofMaya });
    await manager.api.questions.agreeMeta({ id: room, page, change: 'Tuesdays stay' });
    expect((await report.api.questions.meta({ id: room })).round).toMatchObject({ agreed: 'Tuesdays stay', earlier: null });
    // It rests for eight weeks from here.
    const { next } = await manager.api.pages.close({ id: page });
    expect(await report.api.questions.meta({ id: room })).toEqual({ round: null });
    await refused(report.api.questions.answerMeta({ id: room, page: next, ...ofSam }), 'META_NOT_DUE', 409);
  });

  test('asks after ten weeks whether the change held', async () => {
    const { manager, report, room, page } = await longMet();
    await report.api.questions.answerMeta({ id: room, page, ...ofSam });
    await manager.api.questions.answerMeta({ id: room, page, ...ofMaya });
    await manager.api.questions.agreeMeta({ id: room, page, change: 'Tuesdays stay' });
    const { day } = await manager.api.pages.read({ id: page });
    const { next } = await manager.api.pages.close({ id: page, next: { day: addDays(day, 70), time: '10:00' } });
    expect((await report.api.questions.meta({ id: room })).round).toMatchObject({ weeks: 10, earlier: { change: 'Tuesdays stay', day, held: null } });
    await report.api.questions.checkMeta({ id: room, page: next, held: 'partly' });
    expect((await manager.api.questions.meta({ id: room })).round?.earlier?.held).toBe('partly');
  });

  test('is not answered with nothing', async () => {
    const { manager, room, page } = await longMet();
    await refused(manager.api.questions.answerMeta({ id: room, page, works: ' ', change: '' }), 'BAD_REQUEST', 400);
  });
});
