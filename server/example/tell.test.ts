import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, weekdayOf } from '#core/day.ts';
import { Page } from '#core/page.ts';
import { questionOf } from '#core/questions/offer.ts';
import { Settled } from '#core/record.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import { story } from './story/story.ts';
import { meeting, plannedDay, tell } from './tell.ts';

const ids = { maya: '00000000-0000-4000-8000-00000000aaaa', sam: '00000000-0000-4000-8000-00000000bbbb' };

function told(planned = '2026-11-24', zone = 'Europe/London') {
  let count = 0;
  const newId = () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;
  return tell(planned, zone, { ids, maya: 'Robin', newId });
}

describe('the story', () => {
  test('is 26 weeks, of which one was skipped and one moved', () => {
    const { pages, records } = told();
    expect(pages).toHaveLength(26);
    expect(story).toHaveLength(26);
    expect(pages.filter(({ state }) => state === 'skipped')).toHaveLength(1);
    expect(records.filter(({ settled }) => settled.kind === 'moved')).toHaveLength(1);
  });

  test('is made of whole pages and sound records, oldest first', () => {
    const { pages, records } = told();
    for (const { page } of pages) expect(Page.parse(page)).toEqual(page);
    for (const { settled } of records) expect(Settled.parse(settled)).toEqual(settled);
    const instants = records.map(({ at }) => at);
    expect(instants).toEqual(instants.toSorted((one, other) => one - other));
  });

  test('asks questions that there are, word for word', () => {
    const { pages, records } = told();
    const asked = records.flatMap(({ settled }) => (settled.kind === 'question' ? [settled] : []));
    expect(asked.length).toBeGreaterThan(1);
    for (const { page: id, question } of asked) {
      const lines = pages.find((page) => page.id === id)?.page.sections.flatMap(({ bullets }) => bullets.map(({ text }) => text));
      expect(lines).toContain(questionOf(question)?.text);
    }
  });

  test('names whoever looks around, and nobody else in their place', () => {
    const text = JSON.stringify(told());
    expect(text).toContain('Robin asks legal');
    expect(text).not.toMatch(/Maya|\{Maya\}/u);
  });

  test('says something in every line, and each voice says more than the other says for it', () => {
    const { pages } = told();
    const lines = pages.flatMap(({ page }) => page.sections.flatMap(({ bullets }) => bullets)).filter(({ carried }) => carried === 0);
    expect(lines.filter(({ text }) => text.trim() === '')).toEqual([]);
    expect(new Set(lines.map(({ text }) => text)).size).toBe(lines.length);
    const share = lines.filter(({ by }) => by === ids.sam).length / lines.length;
    expect(share).toBeGreaterThan(0.6);
    expect(share).toBeLessThan(0.8);
  });

  test('carries what is open from page to page until somebody finished it', () => {
    const { pages, planned } = told();
    const rota = pages.flatMap(({ page }) => page.sections.flatMap(({ bullets }) => bullets)).filter(({ text }) => text.startsWith('Draft a rota'));
    expect(new Set(rota.map(({ id }) => id)).size).toBe(1);
    expect(rota.map(({ carried }) => carried)).toEqual(rota.map((_, place) => place));
    const next = planned.sections.flatMap(({ bullets }) => bullets).find(({ id }) => id === rota[0]?.id);
    expect(next).toMatchObject({ state: 'open', carried: rota.length, since: pages.at(-8)?.day });
  });

  test('is told at ten on the clock of the place, whatever its clocks did in half a year', () => {
    for (const zone of ['Europe/London', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland']) {
      for (const { startsAt, day } of told('2026-11-24', zone).pages) expect(wallClockAt(startsAt, zone)).toEqual({ day, time: meeting.time });
    }
  });
});

test('the next page is a few days away and never on a weekend', () => {
  for (let n = 0; n < 400; n++) {
    const today = addDays('2026-01-01', n);
    const planned = plannedDay(today);
    expect(weekdayOf(planned)).toBeLessThan(6);
    expect(daysBetween(today, planned)).toBeGreaterThanOrEqual(3);
    expect(daysBetween(today, planned)).toBeLessThanOrEqual(5);
  }
});
