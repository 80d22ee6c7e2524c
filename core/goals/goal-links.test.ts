import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { foldWords } from './fold-words.ts';
import { goalFinder, type Titled } from './goal-links.ts';

const goal = (id: string, title: string, more: Partial<Titled> = {}): Titled => ({ id, title, earlierTitles: [], state: 'standing', ...more });
const goals = [
  goal('lead', 'Lead a project', { earlierTitles: ['Own a project'] }),
  goal('present', 'Présenter au groupe'),
  goal('more', 'Lead a project end to end'),
];
const found = (text: string, among: readonly Titled[] = goals) =>
  goalFinder(among)(text).map(({ from, to, goal: id }) => `${id}: ${text.slice(from, to)}`);

describe('a bullet links a goal', () => {
  it('by an arrow and words that begin with its title', () => {
    expect(found('Plan is written → Lead a project, with Ines')).toEqual(['lead: → Lead a project']);
    expect(found('-> lead a  PROJECT')).toEqual(['lead: -> lead a  PROJECT']);
    expect(found('→Lead a project')).toEqual(['lead: →Lead a project']);
  });

  it('whatever its accents and case', () => {
    expect(found('slides → presenter au Groupe.')).toEqual(['present: → presenter au Groupe']);
    expect(found('slides → Pre\u0301senter au groupe')).toEqual(['present: → Pre\u0301senter au groupe']);
  });

  it('by an earlier title too', () => {
    expect(found('→ own a project')).toEqual(['lead: → own a project']);
  });

  it('that fits the most of it', () => {
    expect(found('→ Lead a project end to end')).toEqual(['more: → Lead a project end to end']);
  });

  it('and several, one after the other', () => {
    expect(found('→ Lead a project → Présenter au groupe')).toEqual(['lead: → Lead a project', 'present: → Présenter au groupe']);
  });

  it('only where the whole title stands', () => {
    expect(found('→ Lead a')).toEqual([]);
    expect(found('→ Lead a projector')).toEqual([]);
    expect(found('Lead a project')).toEqual([]);
    expect(found('staging → production')).toEqual([]);
  });

  it('that is called so now, before one that once was; and an open one before one that is closed', () => {
    expect(found('→ Grow', [goal('old', 'Lead', { earlierTitles: ['Grow'] }), goal('now', 'Grow', { state: 'closed' })])).toEqual(['now: → Grow']);
    expect(found('→ Grow', [goal('open', 'grow'), goal('closed', 'Grow', { state: 'closed' })])).toEqual(['open: → Grow']);
  });
});

it('any title links its goal, in any dress', () => {
  const title = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((text) => foldWords(text) !== '' && !/→|->/u.test(text));
  fc.assert(
    fc.property(title, fc.constantFrom('NFC', 'NFD'), fc.constantFrom('→ ', '->', '→ \t'), (said, form, arrow) => {
      const text = `before ${arrow}${said.normalize(form)}`;
      expect(goalFinder([goal('one', said)])(text)).toEqual([{ from: 7, to: expect.any(Number), goal: 'one' }]);
    }),
  );
});

it('any text is read without harm', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('→', '->', ' ', 'Lead', 'a', 'project', '´', '\ud800')).map((parts) => parts.join('')), (text) => {
      for (const { from, to } of goalFinder(goals)(text)) expect(text.slice(from, to)).toMatch(/^(?:→|->)/u);
    }),
  );
});
