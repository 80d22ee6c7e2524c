import { expect, test } from 'vitest';
import { makeRecord, maya, sam } from '#core/testing/book.ts';
import { awayOn, awaysOf } from './away.ts';

const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
const away = (number: number, from: string, to: string) => ({ kind: 'away' as const, away: id(number), from, to, reason: 'Holiday' });

test('somebody is away from the first day to the last, until they say they are not', () => {
  const said = [makeRecord('2026-11-20', away(1, '2026-12-14', '2026-12-18')), makeRecord('2026-11-21', away(2, '2026-12-01', '2026-12-01'))];
  const aways = awaysOf(said);
  expect(aways.map(({ id: one }) => one)).toEqual([id(2), id(1)]);
  expect(awayOn(aways, '2026-12-13')).toBeNull();
  expect(awayOn(aways, '2026-12-14')).toMatchObject({ id: id(1), reason: 'Holiday' });
  expect(awayOn(aways, '2026-12-18')).toMatchObject({ id: id(1) });
  expect(awayOn(aways, '2026-12-19')).toBeNull();
  expect(awaysOf([...said, makeRecord('2026-11-22', { kind: 'away-over', away: id(1) })])).toMatchObject([{ id: id(2) }]);
});

test('of two who are away on a day, whoever is away longer is told', () => {
  const aways = [
    { id: id(1), by: maya, from: '2026-12-14', to: '2026-12-18', reason: '' },
    { id: id(2), by: sam, from: '2026-12-16', to: '2026-12-31', reason: '' },
  ];
  expect(awayOn(aways, '2026-12-15')?.by).toBe(maya);
  expect(awayOn(aways, '2026-12-17')?.by).toBe(sam);
});
