import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carry, isOpen } from './carry.ts';
import { kinds, states, type Bullet, type Section } from './page.ts';

const bullet = (id: string, over: Partial<Bullet> = {}): Bullet => ({
  id,
  kind: 'note',
  indent: 0,
  text: `text of ${id}`,
  by: 'maya',
  owner: null,
  due: null,
  state: 'open',
  reason: null,
  since: null,
  carried: 0,
  ...over,
});
const section = (key: string, bullets: Bullet[]): Section => ({ key, title: key, prompt: '', bullets });
const framework = [
  { key: 'people', title: 'People', prompt: 'How is the team?' },
  { key: 'process', title: 'Process', prompt: '' },
];

describe('carrying to the next page', () => {
  test('takes open actions, topics and blockers, and leaves what is done, dropped or said once', () => {
    const page = {
      sections: [
        section('people', [
          bullet('note'),
          bullet('open action', { kind: 'action' }),
          bullet('done action', { kind: 'action', state: 'done' }),
          bullet('topic', { kind: 'topic' }),
          bullet('dropped blocker', { kind: 'blocker', state: 'dropped' }),
          bullet('blocker', { kind: 'blocker' }),
          bullet('win', { kind: 'win' }),
          bullet('empty action', { kind: 'action', text: '  ' }),
        ]),
      ],
    };
    const [people] = carry(page, framework, '2026-11-17');
    expect(people?.bullets.map(({ id }) => id)).toEqual(['open action', 'topic', 'blocker']);
  });

  test('says since when a bullet is open, and how often it went along', () => {
    const page = { sections: [section('people', [bullet('new', { kind: 'action' }), bullet('old', { kind: 'action', since: '2026-10-06', carried: 3 })])] };
    const [people] = carry(page, framework, '2026-11-17');
    expect(people?.bullets.map(({ since, carried }) => [since, carried])).toEqual([
      ['2026-11-17', 1],
      ['2026-10-06', 4],
    ]);
  });

  test('puts what stood in a section the framework no longer has into the last one', () => {
    const page = { sections: [section('product', [bullet('a', { kind: 'topic' })])] };
    expect(carry(page, framework, '2026-11-17').map(({ key, bullets }) => [key, bullets.length])).toEqual([
      ['people', 0],
      ['process', 1],
    ]);
  });

  test('keeps what stood below a carried bullet below it, without gaps', () => {
    const page = {
      sections: [
        section('people', [
          bullet('left behind'),
          bullet('parent', { kind: 'topic', indent: 1 }),
          bullet('between', { indent: 2 }),
          bullet('child', { kind: 'action', indent: 3 }),
          bullet('next', { kind: 'action', indent: 0 }),
        ]),
      ],
    };
    expect(carry(page, framework, '2026-11-17')[0]?.bullets.map(({ id, indent }) => [id, indent])).toEqual([
      ['parent', 0],
      ['child', 1],
      ['next', 0],
    ]);
  });

  const anyBullet = fc.record({
    kind: fc.constantFrom(...kinds),
    state: fc.constantFrom(...states),
    indent: fc.integer({ min: 0, max: 4 }),
    text: fc.constantFrom('', ' ', 'said'),
  });
  const anyPage = fc
    .array(fc.record({ key: fc.constantFrom('people', 'product', 'process'), bullets: fc.array(anyBullet, { maxLength: 12 }) }), { maxLength: 5 })
    .map((sections) => ({
      sections: sections.map(({ key, bullets }, s) => section(key, bullets.map((over, b) => bullet(`${s}-${b}`, over)))),
    }));

  test('keeps every open bullet exactly once, and nothing else, in order', () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        const open = page.sections.flatMap(({ bullets }) => bullets.filter(isOpen)).map(({ id }) => id);
        const carried = carry(page, framework, '2026-11-17').flatMap(({ bullets }) => bullets);
        expect(carried.map(({ id }) => id).toSorted()).toEqual(open.toSorted());
        expect(carried.every(({ indent, carried: times }) => indent <= 4 && times === 1)).toBe(true);
      }),
    );
  });

  test('carrying an untouched page on again moves the same bullets', () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        const once = carry(page, framework, '2026-11-17');
        const twice = carry({ sections: once }, framework, '2026-11-24');
        const ids = (sections: Section[]) => sections.map(({ bullets }) => bullets.map(({ id }) => id));
        expect(ids(twice)).toEqual(ids(once));
      }),
    );
  });
});
