import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bullet, Page } from '#core/page.ts';
import { makeBullet, makePage, maya, sam } from '#core/testing/book.ts';
import { nudgeKinds, type NudgeKind } from './nudge.ts';
import { nudgeOf, type Two } from './nudge-of.ts';

const two: Two = { relation: 'managed', manager: maya };
const equals: Two = { relation: 'equals', manager: maya };
const people = (...bullets: Bullet[]) => makePage({ people: bullets });
const byMaya = { by: maya };

describe('some people', () => {
  test.each(['“Some people” skip the retro', 'Everyone is tired of release nights', 'They never answer', 'People say it is too slow'])(
    '“%s” is asked who, specifically',
    (text) => expect(nudgeOf(people(makeBullet(text)), two, null)).toMatchObject({ kind: 'who', bullet: text }),
  );

  test.each([
    'Some people skip the retro: @Ines and @Omar',
    'Ines and Omar said they would come',
    'Who are they?',
    'Theydon Bois is far',
    'Nobody owns staging',
    'Peoples of the north',
    'Ines rewrote the harness',
  ])('“%s” is not', (text) => expect(nudgeOf(people(makeBullet(text)), two, null)).toBeNull());

  test('a name noted below answers it', () => {
    const page = people(makeBullet('Some people skip the retro'), makeBullet('@Ines, twice', { indent: 1 }));
    expect(nudgeOf(page, two, null)).toBeNull();
  });

  test('a line carried from an earlier page is left alone', () => {
    expect(nudgeOf(people(makeBullet('Some people skip the retro', { kind: 'topic', since: '2026-11-17', carried: 1 })), two, null)).toBeNull();
  });
});

describe('a manager who answers their own question', () => {
  const asked = makeBullet('How is the on-call rota?', { ...byMaya, kind: 'topic' });
  const answered = makeBullet('I think it is fine', { ...byMaya, indent: 1 });

  test('is nudged to ask before answering', () => {
    expect(nudgeOf(people(asked, answered), two, null)).toEqual({ kind: 'own-answer', bullet: asked.id, answer: answered.id });
  });

  test('is not once the report has said a word', () => {
    expect(nudgeOf(people(asked, answered, makeBullet('Not really', { indent: 1 })), two, null)).toBeNull();
  });

  test('is not where the note below is the report’s, or no note, or not below', () => {
    expect(nudgeOf(people(asked, makeBullet('It is not', { indent: 1 })), two, null)).toBeNull();
    expect(nudgeOf(people(asked, makeBullet('Draft a new rota', { ...byMaya, indent: 1, kind: 'action' })), two, null)).toBeNull();
    expect(nudgeOf(people(asked, { ...answered, indent: 0 }), two, null)).toBeNull();
  });

  test('is not where neither leads the other, nor is a report who does the same', () => {
    expect(nudgeOf(people(asked, answered), equals, null)).toBeNull();
    expect(nudgeOf(people({ ...asked, by: sam }, { ...answered, by: sam }), two, null)).toBeNull();
  });
});

describe('a question that was just asked', () => {
  const asked = makeBullet('What would you change?', { kind: 'topic', ...byMaya });
  const page = makePage({ process: [makeBullet('Release nights'), asked] }, { floor: { '0': 'people', '12': 'process' } });

  test('has a silence worth keeping, for a moment', () => {
    expect(nudgeOf(page, two, 12)).toEqual({ kind: 'silence', bullet: asked.id });
    expect(nudgeOf(page, two, 14)?.kind).toBe('silence');
    expect(nudgeOf(page, two, 15)).toBeNull();
  });

  test('has none before the two talk, or once something stands below it', () => {
    expect(nudgeOf(page, two, null)).toBeNull();
    const answered = makePage({ process: [asked, makeBullet('The rota', { indent: 1 })] }, { floor: page.floor });
    expect(nudgeOf(answered, two, 12)).toBeNull();
  });
});

describe('the page as a whole', () => {
  const topics = (count: number, by: string) => Array.from({ length: count }, (_, nth) => makeBullet(`Topic ${by} ${nth}`, { kind: 'topic', by }));

  test('more than five topics of the manager are worth a thought, five are not, nor are the report’s', () => {
    expect(nudgeOf(people(...topics(6, maya)), two, null)).toMatchObject({ kind: 'many-topics' });
    expect(nudgeOf(people(...topics(5, maya), ...topics(9, sam)), two, null)).toBeNull();
    expect(nudgeOf(people(...topics(6, maya)), equals, null)).toBeNull();
  });

  const status = ['Importer in review', 'Export shipped', 'Staging is back', 'Two tickets left'].map((text) => makeBullet(text));

  test('a page that is all status says so', () => {
    expect(nudgeOf(makePage({ product: status }), two, null)).toMatchObject({ kind: 'all-status', bullets: status.map(({ id }) => id) });
  });

  test('one line about anything else, or a question, and it is none', () => {
    expect(nudgeOf(makePage({ product: status, people: [makeBullet('Ines is tired')] }), two, null)).toBeNull();
    expect(nudgeOf(makePage({ product: [...status, makeBullet('Is it any good?')] }), two, null)).toBeNull();
    expect(nudgeOf(makePage({ product: [...status, makeBullet('No database', { kind: 'blocker' })] }), two, null)).toBeNull();
    expect(nudgeOf(makePage({ product: status.slice(1) }), two, null)).toBeNull();
  });

  test('Product that runs longest is noticed well into the talk', () => {
    const page = makePage({ people: [makeBullet('Ines is tired')] }, { floor: { '0': 'people', '4': 'product' } });
    expect(nudgeOf(page, two, 20)).toEqual({ kind: 'product-longest', section: 'product', minutes: 16 });
    expect(nudgeOf(page, two, 12)).toBeNull();
    expect(nudgeOf({ ...page, floor: { '0': 'people', '12': 'product' } }, two, 20)).toBeNull();
  });
});

const anyBullet = fc.record({
  text: fc.constantFrom('Some people skip it', 'How is it?', 'Done', 'Shipped it', 'Ines is tired', ''),
  kind: fc.constantFrom('note', 'topic', 'action', 'blocker'),
  indent: fc.integer({ min: 0, max: 2 }),
  by: fc.constantFrom(maya, sam, null),
});
const anyPage = fc.record({ people: fc.array(anyBullet), product: fc.array(anyBullet), floor: fc.constantFrom({}, { '3': 'product' }, { '0': 'people', '9': 'product' }) });

function pageFrom({ people: some, product, floor }: typeof anyPage extends fc.Arbitrary<infer Of> ? Of : never): Page {
  const made = (key: string) => (one: (typeof some)[number], nth: number) => makeBullet(one.text, { ...one, id: `${key}${nth}` });
  return makePage({ people: some.map(made('people')), product: product.map(made('product')) }, { floor });
}

describe('whatever is on the page', () => {
  test('its evidence stands on that page, and what is turned off stays silent', () => {
    fc.assert(
      fc.property(anyPage, fc.option(fc.integer({ min: 0, max: 60 })), fc.subarray([...nudgeKinds]), (shape, talked, off) => {
        const page = pageFrom(shape);
        const nudge = nudgeOf(page, two, talked, new Set<NudgeKind>(off));
        if (!nudge) return;
        expect(off).not.toContain(nudge.kind);
        const ids = page.sections.flatMap(({ bullets }) => bullets.map(({ id }) => id));
        const evidence = 'bullets' in nudge ? nudge.bullets : 'bullet' in nudge ? [nudge.bullet] : [];
        for (const id of evidence) expect(ids).toContain(id);
      }),
    );
  });

  test('turning one off shows at most another, and never changes what the other person sees', () => {
    fc.assert(
      fc.property(anyPage, (shape) => {
        const page = pageFrom(shape);
        const before = nudgeOf(page, two, 12);
        if (!before) return;
        expect(nudgeOf(page, two, 12, new Set([before.kind]))?.kind).not.toBe(before.kind);
        expect(nudgeOf(page, two, 12)).toEqual(before);
      }),
    );
  });
});
