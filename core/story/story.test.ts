import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeBook, makeBookPage, makeBullet, makePage, makeRecord, maya, pageIdOf, sam, weeksUpTo } from '#core/testing/book.ts';
import { arranged, movedBy, withSentence, type StoryDraft } from './draft.ts';
import { monthsFrom } from './months.ts';
import type { StoryLine } from './story-shape.ts';
import { storyOf } from './story.ts';
import { storyInMarkdown } from './write-story.ts';

const goal = '00000000-0000-4000-8000-0000000000a1';
const recap = { mattered: 'The importer is Sam’s.', next: 'Sam sketches the rollout.', needs: '' };
const book = makeBook(
  [
    makeBookPage('2026-09-01', makePage({ people: [makeBullet('Rewrote the harness', { kind: 'win', by: maya }), makeBullet('Said in passing')] })),
    makeBookPage('2026-10-06', makePage({ process: [makeBullet('Lead something whole', { kind: 'career' })] }, { recap })),
    makeBookPage('2026-11-24', makePage({ people: [makeBullet('Not held yet', { kind: 'win' })] }), { state: 'planned', heldAt: null }),
  ],
  {
    records: [
      makeRecord('2026-09-02', { kind: 'goal-set', goal, title: 'Lead a project', why: '', steps: [] }),
      makeRecord('2026-10-20', { kind: 'goal-closed', goal, how: 'reached', line: 'the importer shipped' }),
    ],
  },
);

describe('the story of a period', () => {
  test('tells what is worth telling again, each line with its dated page', () => {
    const { lines } = storyOf(book, '2026-09-01', '2026-12-31');
    expect(lines.map(({ kind, day, page, by, text, goal: what }) => ({ kind, day, page, by, text, what }))).toEqual([
      { kind: 'win', day: '2026-09-01', page: pageIdOf('2026-09-01'), by: maya, text: 'Rewrote the harness', what: null },
      { kind: 'goal', day: '2026-09-02', page: null, by: sam, text: 'Lead a project', what: 'set' },
      { kind: 'goal', day: '2026-10-20', page: null, by: sam, text: 'Lead a project: the importer shipped', what: 'reached' },
      { kind: 'career', day: '2026-10-06', page: pageIdOf('2026-10-06'), by: sam, text: 'Lead something whole', what: null },
      { kind: 'recap', day: '2026-10-06', page: pageIdOf('2026-10-06'), by: null, text: 'The importer is Sam’s. Sam sketches the rollout.', what: null },
    ]);
  });

  test('shows how much each month brought, those that brought nothing too', () => {
    expect(storyOf(book, '2026-08-15', '2026-10-31').months).toEqual([
      { month: '2026-08', lines: 0, meetings: 0 },
      { month: '2026-09', lines: 2, meetings: 1 },
      { month: '2026-10', lines: 3, meetings: 1 },
    ]);
  });

  test('takes the first and the last day of the period along, and nothing beyond them', () => {
    expect(storyOf(book, '2026-10-06', '2026-10-06').lines.map(({ kind }) => kind)).toEqual(['career', 'recap']);
    expect(storyOf(book, '2026-10-07', '2026-10-19').lines).toEqual([]);
    expect(monthsFrom('2026-10-07', '2026-09-07')).toEqual([]);
    expect(monthsFrom('2026-11-30', '2027-02-01')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  });

  test('counts every line in exactly one month', () => {
    const days = weeksUpTo('2026-11-24', 30);
    const kinds = ['win', 'feedback', 'note', 'decision'] as const;
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinds), { minLength: 30, maxLength: 30 }), (drawn) => {
        const pages = days.map((day, at) => makeBookPage(day, makePage({ people: [makeBullet(day, { kind: drawn[at] ?? 'note' })] })));
        const { lines, months } = storyOf(makeBook(pages), days[0] ?? '', days.at(-1) ?? '');
        expect(months.reduce((sum, month) => sum + month.lines, 0)).toBe(lines.length);
        expect(lines).toHaveLength(drawn.filter((kind) => kind !== 'note').length);
      }),
    );
  });
});

describe('a drafted story', () => {
  const { lines } = storyOf(book, '2026-09-01', '2026-12-31');
  const blank: StoryDraft = { order: [], left: [], sentences: [] };
  const idsOf = (draft: StoryDraft, of: readonly StoryLine[] = lines) => arranged(of, draft).map(({ id }) => id);
  const [first = '', second = ''] = lines.map(({ id }) => id);

  test('is the story as it stands until something is changed', () => {
    expect(idsOf(blank)).toEqual(lines.map(({ id }) => id));
  });

  test('moves a line, leaves one out, and takes a sentence of one’s own', () => {
    const moved = movedBy(arranged(lines, blank), blank, first, 1);
    expect(idsOf(moved).slice(0, 2)).toEqual([second, first]);
    const told = withSentence(arranged(lines, moved), moved, 'mine', second);
    expect(idsOf(told).slice(0, 3)).toEqual([second, 'mine', first]);
    expect(arranged(lines, { ...blank, left: [first] })[0]).toMatchObject({ id: first, chosen: false });
  });

  test('keeps every line and sentence whatever is done, and passes over lines the book no longer has', () => {
    const ids = lines.map(({ id }) => id);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...ids, 'gone', 's'), fc.integer({ min: -9, max: 9 }))), (moves) => {
        let draft: StoryDraft = { order: ['gone', 's'], left: [], sentences: [{ id: 's', text: 'Mine' }] };
        for (const [id, by] of moves) draft = movedBy(arranged(lines, draft), draft, id, by);
        expect(idsOf(draft).toSorted()).toEqual([...ids, 's'].toSorted());
      }),
    );
  });

  test('lines that come later stand after what was arranged', () => {
    const draft = { ...blank, order: lines.slice(0, 2).map(({ id }) => id).toReversed() };
    expect(idsOf(draft)).toEqual([second, first, ...lines.slice(2).map(({ id }) => id)]);
  });
});

test('a story is written as Markdown with what each line is drawn from', () => {
  const parts = [
    { heading: 'Wins', lines: [{ text: 'Rewrote *the* harness', source: 'Maya, 1 September 2026' }, { text: 'A hard autumn.', source: null }] },
  ];
  expect(storyInMarkdown({ title: 'Sam, autumn', parts })).toBe(
    '# Sam, autumn\n\n## Wins\n\n- Rewrote \\*the\\* harness _(Maya, 1 September 2026)_\n\nA hard autumn.\n\n',
  );
});
