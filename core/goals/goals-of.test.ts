import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Book } from '#core/book.ts';
import type { RoomRecord, Settled } from '#core/record.ts';
import { makeBook, makeRecord, maya, sam } from '#core/testing/book.ts';
import { goalsOf } from './goals-of.ts';
import { shareDone } from './share-done.ts';

const lead = '00000000-0000-4000-8000-000000000001';
const present = '00000000-0000-4000-8000-000000000002';
const stranger = '00000000-0000-4000-8000-00000000dddd';

const step = (text: string, done = false) => ({ text, done });
const set = (title: string, more: { goal?: string; why?: string; steps?: { text: string; done: boolean }[] } = {}): Settled => ({
  kind: 'goal-set',
  goal: lead,
  title,
  why: '',
  steps: [],
  ...more,
});
const take: Settled = { kind: 'goal-taken', goal: lead };
const close = (how: 'reached' | 'let-go' = 'reached', line = ''): Settled => ({ kind: 'goal-closed', goal: lead, how, line });

/** Records on days one after the other: `[by, what]`. */
const records = (...said: (readonly [string, Settled])[]) =>
  said.map(([by, settled], index) => makeRecord(`2026-03-${String(index + 1).padStart(2, '0')}`, settled, by));
const goals = (said: RoomRecord[], more: Partial<Book> = {}) => goalsOf(makeBook([], { records: said, ...more }));
const only = (...said: (readonly [string, Settled])[]) => goals(records(...said))[0];

describe('in a managed one-on-one', () => {
  it('a goal that the report sets stands, and is theirs', () => {
    expect(only([sam, set('Lead a project', { why: 'importer' })])).toMatchObject({
      title: 'Lead a project',
      why: 'importer',
      state: 'standing',
      owner: sam,
      setBy: sam,
    });
  });

  it('what the manager sets is proposed until the report takes it', () => {
    const proposed = [[maya, set('Lead a project')]] as const;
    expect(only(...proposed)).toMatchObject({ state: 'proposed', owner: sam, setBy: maya, standsSince: null });
    expect(only(...proposed, [maya, take])).toMatchObject({ state: 'proposed' });
    expect(only(...proposed, [sam, take])).toMatchObject({ state: 'standing', title: 'Lead a project' });
  });

  it('the report takes a proposal in their own words by setting it', () => {
    const goal = only([maya, set('Lead a project')], [sam, set('Lead the importer')]);
    expect(goal).toMatchObject({ state: 'standing', title: 'Lead the importer', setBy: maya, earlierTitles: ['Lead a project'] });
  });

  it('no step counts as done because the manager says so', () => {
    const goal = only([maya, set('Lead', { steps: [step('plan', true)] })], [sam, take]);
    expect(goal?.steps).toEqual([step('plan')]);
  });

  it('the manager cannot rewrite what stands, only propose other words', () => {
    const said = [[sam, set('Lead')], [maya, set('Lead and deliver', { why: 'budget' })]] as const;
    expect(only(...said)).toMatchObject({ title: 'Lead', why: '', change: { title: 'Lead and deliver', why: 'budget', by: maya } });
    expect(only(...said, [sam, take])).toMatchObject({ title: 'Lead and deliver', why: 'budget', change: null, earlierTitles: ['Lead'] });
  });

  it('what was done stays done when other words are taken', () => {
    const steps = [step('plan', true), step('ship')];
    const changed = set('Lead', { steps: [step('Plan'), step('ship', true), step('tell')] });
    expect(only([sam, set('Lead', { steps })], [maya, changed], [sam, take])?.steps).toEqual([step('Plan', true), step('ship'), step('tell')]);
  });

  it('other words are passed over by new ones, or by saying once more what stands; a tick leaves them', () => {
    const said = [[sam, set('Lead', { steps: [step('plan')] })], [maya, set('Deliver')]] as const;
    expect(only(...said, [sam, set('Lead', { steps: [step('plan', true)] })])?.change).toMatchObject({ title: 'Deliver' });
    expect(only(...said, [sam, set('Lead', { steps: [step('plan')] })])).toMatchObject({ title: 'Lead', change: null });
    expect(only(...said, [sam, set('Lead the importer')])).toMatchObject({ title: 'Lead the importer', change: null });
  });

  it('the manager takes other words back by proposing what stands', () => {
    expect(only([sam, set('Lead')], [maya, set('Deliver')], [maya, set('Lead')])?.change).toBeNull();
  });

  it('the report closes a goal, with a line, and the manager does not', () => {
    expect(only([sam, set('Lead')], [maya, close('let-go')])).toMatchObject({ state: 'standing', closed: null });
    expect(only([sam, set('Lead')], [sam, close('reached', 'Shipped in May')])).toMatchObject({
      state: 'closed',
      closed: { how: 'reached', line: 'Shipped in May', by: sam },
    });
  });

  it('a proposal can be let go by either, and reached by neither', () => {
    for (const who of [sam, maya]) {
      expect(only([maya, set('Lead')], [who, close('let-go')])).toMatchObject({ state: 'closed' });
      expect(only([maya, set('Lead')], [who, close('reached')])).toMatchObject({ state: 'proposed' });
    }
  });

  it('the manager can propose before the report is here, and the report takes it on arrival', () => {
    const alone = records([maya, set('Lead')]);
    expect(goals(alone, { report: { id: null, name: 'Sam' } })[0]).toMatchObject({ state: 'proposed', owner: null });
    expect(goals([...alone, ...records([sam, take])])[0]).toMatchObject({ state: 'standing', owner: sam });
  });

  it('records of a third person, and about goals that are not there, change nothing', () => {
    expect(goals(records([stranger, set('Lead')], [sam, take], [sam, close()]))).toEqual([]);
  });
});

describe('among equals', () => {
  const equals = { relation: 'equals' } as const;

  it('either sets goals of their own', () => {
    const both = goals(records([maya, set('Lead')], [sam, set('Present', { goal: present })]), equals);
    expect(both).toMatchObject([{ state: 'standing', owner: maya }, { state: 'standing', owner: sam }]);
  });

  it('only whose goal it is changes and closes it', () => {
    const said = records([maya, set('Lead')], [sam, set('Deliver')], [sam, close()]);
    expect(goals(said, equals)).toMatchObject([{ title: 'Lead', state: 'standing', change: { title: 'Deliver', by: sam } }]);
  });
});

it('goals are told as they stood at an instant', () => {
  const said = records([sam, set('Lead')], [sam, close()]);
  const first = said[0]?.at ?? 0;
  expect(goalsOf(makeBook([], { records: said }), first)).toMatchObject([{ state: 'standing' }]);
  expect(goalsOf(makeBook([], { records: said }), first - 1)).toEqual([]);
});

it('the share done is counted in steps, and there is none without', () => {
  expect(shareDone({ steps: [step('a', true), step('b'), step('c'), step('d')] })).toBe(0.25);
  expect(shareDone({ steps: [] })).toBeNull();
});

describe('whatever records there are, in whatever order', () => {
  const words = fc.constantFrom('Lead', 'lead', 'Présent', '→', ' ', '');
  const steps = fc.array(fc.record({ text: words, done: fc.boolean() }), { maxLength: 3 });
  const goal = fc.constantFrom(lead, present);
  const settled: fc.Arbitrary<Settled> = fc.oneof(
    fc.record({ kind: fc.constant('goal-set' as const), goal, title: words, why: words, steps }),
    fc.record({ kind: fc.constant('goal-taken' as const), goal }),
    fc.record({ kind: fc.constant('goal-closed' as const), goal, how: fc.constantFrom('reached' as const, 'let-go' as const), line: words }),
    fc.record({ kind: fc.constant('thread-parted' as const), bullet: words }),
  );
  const record = fc
    .record({ settled, by: fc.constantFrom(maya, sam, stranger), at: fc.integer() })
    .map(({ settled: said, by, at }): RoomRecord => ({ ...said, id: '', by, at }));
  const all = fc.array(record, { maxLength: 30 });
  const relation = fc.constantFrom('managed' as const, 'equals' as const);

  it('a closed goal stays as it was closed', () => {
    fc.assert(
      fc.property(all, all, relation, (before, after, how) => {
        const closed = goals(before, { relation: how }).filter(({ state }) => state === 'closed');
        const later = goals([...before, ...after], { relation: how });
        for (const one of closed) expect(later).toContainEqual(one);
      }),
    );
  });

  it('nothing stands, changes or closes in a managed one-on-one but by what the report said', () => {
    fc.assert(
      fc.property(all, (said) => {
        const stood = (of: RoomRecord[]) => goals(of).filter(({ state }) => state !== 'proposed').map(({ change: _change, ...rest }) => rest);
        const before = stood(said);
        const withManager = stood([...said, ...records([maya, set('Other', { why: 'mine' })], [maya, take], [maya, close()])]);
        expect(withManager.filter(({ standsSince }) => standsSince !== null)).toEqual(before.filter(({ standsSince }) => standsSince !== null));
      }),
    );
  });

  it('a third person’s records change nothing', () => {
    fc.assert(fc.property(all, relation, (said, how) => {
      expect(goals(said, { relation: how })).toEqual(goals(said.filter(({ by }) => by !== stranger), { relation: how }));
    }));
  });
});
