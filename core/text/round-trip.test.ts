import fc from 'fast-check';
import { expect, test } from 'vitest';

import { kinds, states, type Bullet, type Page } from '#core/page.ts';
import { readMarkdown } from '#core/text/reading.ts';
import { writeMarkdown } from '#core/text/writing.ts';

const couples = [
  { p1: 'Maya Okafor', p2: 'Sam Lee' },
  { p1: 'Sam Lee', p2: 'Sam Fox' },
  { p1: 'Zoë "Z" O’Neil (she), PhD', p2: '*Lee*, due 2026-01-01' },
  { p1: '山田 太郎', p2: 'me_and_you' },
];
const today = '2026-11-21';

/** Words that mean something at the beginning or end of a line, and signs that mean something in Markdown. */
const trap = fc.constantFrom(
  'Blocker: ',
  'Action: ',
  'TODO ',
  '[x] ',
  '- ',
  '# ',
  '> ',
  '! ',
  '+ ',
  '? ',
  '**',
  '__',
  '~~',
  '`',
  '```',
  '\\',
  '|',
  ' | ',
  '[a](b)',
  '<b>',
  '<br>',
  '&amp;',
  '&#65;',
  ' (Maya)',
  ' @sam',
  ' due 12 Mar',
  ' by Fri',
  '(due 2026-01-02)',
  ' — Sam',
  'Sam: ',
  'Maya to ',
  '2026-03-03',
  '3 March 2026',
  '📅 2026-03-20',
  ' dropped: ',
  '1. ',
  ' ',
  '\t',
  '_',
  '*',
  'https://a.b/c_d_e',
  '---',
  '===',
  ':',
  '<!-- x -->',
  'id:: 3',
  'me',
  '\u00a0',
  '\u2028',
  'e\u0301',
  '👩‍🚀',
  '(',
  ')',
  '"',
  '#theme',
  '$',
  '^',
  '[[Sam]]',
);
const words = fc
  .array(
    fc.oneof(trap, fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom('the ', 'rota', 'launch ')),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) =>
    parts
      .join('')
      .replace(/[\r\n\0]/g, '')
      .normalize('NFC'),
  )
  .filter((text) => text.trim() !== '');

const day = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => new Date(Date.UTC(2018, 0, 1 + days)).toISOString().slice(0, 10));

const bullet = fc
  .record({
    kind: fc.constantFrom(...kinds),
    indent: fc.integer({ min: 0, max: 4 }),
    text: words,
    owner: fc.constantFrom('p1', 'p2', null),
    due: fc.oneof(day, fc.constantFrom('next' as const, null)),
    state: fc.constantFrom(...states),
    reason: fc.option(words),
  })
  .map((one): Bullet => {
    const isAction = one.kind === 'action';
    const reason = one.state === 'dropped' ? one.reason : null;
    return {
      ...one,
      id: 'x',
      by: 'p1',
      owner: isAction ? one.owner : null,
      due: one.due,
      reason,
      since: null,
      carried: 0,
    };
  });

/** Each bullet at most one step deeper than the one above, as the page lets people indent. */
const bullets = fc.array(bullet, { maxLength: 6 }).map((all) => {
  let depth = -1;
  return all.map((one) => ({ ...one, indent: (depth = Math.min(one.indent, depth + 1)) }));
});

const title = fc.oneof(fc.constantFrom('People', 'Product', 'Next steps', 'Maßnahmen', 'Energised'), words);
const page = fc
  .uniqueArray(fc.record({ title, bullets }), {
    selector: (section) => section.title,
    minLength: 1,
    maxLength: 4,
  })
  .map((sections): Page => ({
    sections: sections.map((section) => ({ key: 'k', prompt: 'How are you?', ...section })),
    checkIns: {},
    floor: {},
    recap: { mattered: '', next: '', needs: '' },
    agreed: {},
  }));
const pages = fc.uniqueArray(fc.record({ day, page }), { selector: (one) => one.day, maxLength: 3 });

const whose = (person: string | null) => (person === 'p1' ? 'me' : person === 'p2' ? 'other' : null);

test('what is written as Markdown is read back as the same pages', () => {
  fc.assert(
    fc.property(pages, fc.constantFrom(...couples), (written, names) => {
      const markdown = writeMarkdown(written, names);
      const reading = readMarkdown(markdown, { me: names.p1, other: names.p2 }, { today });
      if ('problem' in reading) throw new Error(reading.problem);
      const expected = written
        .toSorted((one, two) => (one.day < two.day ? 1 : -1))
        .map(({ day, page }) => ({
          day,
          sections: page.sections.map(({ title, bullets }) => ({
            title,
            bullets: bullets.map(({ kind, indent, text, owner, due, state, reason }) => {
              return { kind, indent, text, owner: whose(owner), due, state, reason };
            }),
          })),
        }));
      const read = reading.pages.map(({ day, sections }) => ({
        day,
        sections: sections.map(({ title, bullets }) => ({
          title,
          bullets: bullets.map(({ kind, indent, text, owner, due, state, reason }) => {
            return { kind, indent, text, owner, due, state, reason };
          }),
        })),
      }));
      expect(read).toEqual(expected);
      expect(reading.unplaced).toEqual([]);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 300) },
  );
});
