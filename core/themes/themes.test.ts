import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Book } from '#core/book.ts';
import { makeBook, makeBookPage, makeBullet, makePage, maya, pageIdOf, sam, weeksUpTo } from '#core/testing/book.ts';
import type { Improvement } from './improvement-shape.ts';
import { isShared } from './is-shared.ts';
import { namesFromElsewhere, saidAndDone } from './said-and-done.ts';
import { areSimilar, similarThemes } from './similar-themes.ts';
import { themesOf, themesOfBook } from './themes-of.ts';

const now = Date.parse('2026-11-20T09:00:00Z');
const weeks = weeksUpTo('2026-11-17', 12);
const on = (week: number) => weeks.at(week) ?? '';
const lena = '00000000-0000-4000-8000-00000000ffff';
const lenasRoom = '00000000-0000-4000-8000-00000000dddd';

const page = (week: number, ...bullets: Parameters<typeof makeBullet>[]) =>
  makeBookPage(on(week), makePage({ process: bullets.map(([text, more]) => makeBullet(text, { id: `${week} ${text}`, ...more })) }));
const withSam = (...pages: ReturnType<typeof page>[]) => makeBook(pages);
const withLena = (...pages: ReturnType<typeof page>[]) => makeBook(pages, { id: lenasRoom, report: { id: lena, name: 'Lena Petit' } });
const seen = (books: Book[], verdicts?: Parameters<typeof themesOf>[3]) => themesOf(books, maya, now, verdicts);

describe('a theme over all my one-on-ones', () => {
  const books = [
    withSam(page(-3, ['Too late again #release-nights', { by: sam, kind: 'blocker' }]), page(-1, ['Slept badly #Release-Nights', { by: sam }])),
    withLena(page(-1, ['Can we ship at noon? #release-nights', { by: lena }])),
  ];

  it('tells who raised it, in how many weeks, and since when', () => {
    expect(seen(books)).toMatchObject([
      { key: 'release-nights', name: 'release-nights', people: [{ id: sam, name: 'Sam Okafor' }, { id: lena, name: 'Lena Petit' }], weeks: 2, since: on(-3), last: on(-1), isQuiet: false },
    ]);
  });

  it('says of which kinds its bullets were, and on which pages they stand', () => {
    const [theme] = seen(books);
    expect(theme?.kinds).toEqual([{ kind: 'note', count: 2 }, { kind: 'blocker', count: 1 }]);
    expect(theme?.rooms.map(({ other, pages }) => [other, pages.map(({ pageId }) => pageId)]).toSorted()).toEqual([
      ['Lena Petit', [pageIdOf(on(-1))]],
      ['Sam Okafor', [pageIdOf(on(-1)), pageIdOf(on(-3))]],
    ]);
  });

  it('quotes nothing that was said', () => {
    const answer = JSON.stringify(seen(books));
    for (const word of ['late', 'again', 'Slept', 'badly', 'ship', 'noon']) expect(answer).not.toContain(word);
  });

  it('was raised once by a bullet that is carried', () => {
    const carried = [-4, -3, -2, -1].map((week) => page(week, ['Staging #environments', { id: 'staging', kind: 'blocker' }]));
    expect(seen([withSam(...carried)])).toMatchObject([{ weeks: 1, since: on(-4), last: on(-4), kinds: [{ kind: 'blocker', count: 1 }] }]);
  });

  it('counts nobody where an imported note does not say who', () => {
    expect(seen([withSam(page(-1, ['#rota', { by: null }]))])[0]?.people).toEqual([]);
  });

  it('is shared where several people raised it, and lately', () => {
    expect(seen(books).map(isShared)).toEqual([true]);
    expect(seen([withSam(page(-1, ['#rota', { by: sam }], ['again #rota', { by: sam }]))]).map(isShared)).toEqual([false]);
    expect(themesOf(books, maya, Date.parse('2027-06-01')).map(isShared)).toEqual([false]);
  });

  it('comes first where most people raised it', () => {
    const more = withSam(page(-1, ['#rota', {}], ['#rota again', {}]), page(-2, ['#rota once more', {}]), page(-4, ['#rota', {}]));
    expect(seen([...books.slice(1), more, withSam(page(-2, ['#release-nights', {}]))]).map(({ key }) => key)).toEqual(['release-nights', 'rota']);
  });

  it('is listed for its own book as it is written there', () => {
    expect(themesOfBook(withSam(page(-2, ['#Rota', {}]), page(-1, ['#envs', {}], ['again #envs', {}])))).toEqual(['envs', 'Rota']);
  });
});

describe('merging', () => {
  const books = [withSam(page(-2, ['#release-nights', {}])), withLena(page(-1, ['#deploy-fridays', { by: lena }]))];
  const same = { from: 'deploy-fridays', into: 'release-nights', same: true };

  it('makes one of two, in the words of the one that was kept; each room keeps its own word', () => {
    const [theme, ...rest] = seen(books, [same]);
    expect(rest).toEqual([]);
    expect(theme).toMatchObject({ name: 'release-nights', alsoWritten: ['deploy-fridays'], weeks: 2 });
    expect(theme?.rooms.map(({ other, name }) => [other, name])).toEqual([['Lena Petit', 'deploy-fridays'], ['Sam Okafor', 'release-nights']]);
  });

  it('goes on through what was merged before, and never round in a circle', () => {
    const third = withSam(page(-3, ['#late-releases', {}]));
    const verdicts = [{ from: 'release-nights', into: 'late-releases', same: true }, same, { from: 'late-releases', into: 'deploy-fridays', same: true }];
    expect(seen([...books, third], verdicts).map(({ key }) => key)).toEqual(['late-releases']);
  });

  it('does not happen by itself', () => {
    expect(seen([withSam(page(-1, ['#deploy', {}], ['#deploys', {}]))]).map(({ key }) => key)).toHaveLength(2);
  });
});

describe('themes that may be the same', () => {
  test.each([
    ['deploy', 'deploys'],
    ['release-night', 'release-nights'],
    ['release-nights', 'releasenights'],
    ['nights-release', 'release-nights'],
    ['environment', 'environments'],
    ['enviroments', 'environments'],
    ['hiring', 'hirings'],
    ['on-call', 'oncall'],
    ['retrospectve', 'retrospective'],
    ['planning', 'plan'],
    ['code-review', 'code-reviews'],
    ['documentation', 'documentaton'],
  ])('%s and %s are offered', (one, other) => {
    expect([areSimilar(one, other), areSimilar(other, one)]).toEqual([true, true]);
  });

  test.each([
    ['hiring', 'firing'],
    ['team', 'teal'],
    ['q3-planning', 'q4-planning'],
    ['release', 'release-nights'],
    ['on-call', 'one-on-one'],
    ['growth', 'goals'],
    ['meetings', 'mentoring'],
    ['backend', 'frontend'],
    ['v1', 'v2'],
  ])('%s and %s are not', (one, other) => {
    expect([areSimilar(one, other), areSimilar(other, one)]).toEqual([false, false]);
  });

  it('are not offered again once they were merged, or were said to be two', () => {
    const themes = [{ key: 'deploys' }, { key: 'deploy' }];
    expect(similarThemes(themes, [])).toEqual([{ from: 'deploy', into: 'deploys' }]);
    expect(similarThemes(themes, [{ from: 'deploys', into: 'deploy', same: false }])).toEqual([]);
  });
});

const improvement: Improvement = {
  id: '00000000-0000-4000-8000-000000000001', theme: 'release-nights', line: 'Releases go out before lunch', owner: 'Maya', since: 0, doneAt: 1, told: [],
};

describe('“you said, we did”', () => {
  const books = [withSam(page(-2, ['#release-nights', { by: sam }])), withLena(page(-1, ['#deploy-fridays', { by: lena }]))];
  const theme = () => seen(books, [{ from: 'deploy-fridays', into: 'release-nights', same: true }])[0] ?? { rooms: [] };

  it('is offered to each one-on-one that raised the theme, once it is done, until it was told', () => {
    expect(saidAndDone({ ...improvement, doneAt: null }, theme())).toEqual([]);
    expect(saidAndDone(improvement, theme()).map(({ other, theme, byOther }) => [other, theme, byOther])).toEqual([
      ['Lena Petit', 'deploy-fridays', true],
      ['Sam Okafor', 'release-nights', true],
    ]);
    const told = [{ oneOnOneId: lenasRoom, text: '', at: 0 }];
    expect(saidAndDone({ ...improvement, told }, theme()).map(({ other }) => other)).toEqual(['Sam Okafor']);
  });

  test.each([
    ['Lena Petit asked for it', ['Lena Petit']],
    ['thanks to lena', ['Lena Petit']],
    ['Releases before lunch, Sam', []],
    ['A petition', []],
  ])('%s names %s in Sam’s one-on-one', (text, names) => {
    expect(namesFromElsewhere(text, books, books[0]?.id ?? '', maya)).toEqual(names);
  });

  it('may name one of its own two, even where another has the same first name', () => {
    const otherSam = makeBook([], { id: lenasRoom, report: { id: lena, name: 'Sam Petit' } });
    expect(namesFromElsewhere('Sam asked', [withSam(), otherSam], withSam().id, maya)).toEqual([]);
    expect(namesFromElsewhere('Sam Petit asked', [withSam(), otherSam], withSam().id, maya)).toEqual(['Sam Petit']);
  });

  const word = fc.constantFrom('ship', 'Omar', 'Priya', 'late', '#nights', '#deploys', '#rota', 'fridays', 'Zoë');
  const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
  const verdict = fc.record({ from: fc.constantFrom('nights', 'deploys', 'rota'), into: fc.constantFrom('nights', 'deploys', 'rota'), same: fc.boolean() });

  it('never carries a word or a name from one room into another, whatever was merged', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), fc.array(line, { maxLength: 6 }), fc.array(verdict, { maxLength: 3 }), (here, there, verdicts) => {
        const lines = (texts: string[]) => texts.map((text, at): Parameters<typeof makeBullet> => [text, { id: `${at}${text}` }]);
        const [mine, others] = [withSam(page(-1, ...lines(here))), withLena(page(-1, ...lines(there)))];
        for (const theme of seen([mine, others], verdicts)) {
          const offered = saidAndDone({ ...improvement, theme: theme.key }, theme).find(({ oneOnOneId }) => oneOnOneId === mine.id);
          if (!offered) continue;
          // All it says of the theme was written in this very room, with the sign.
          expect(here.join(' ').split(' ')).toContain(`#${offered.theme}`);
          expect(offered.line).toBe(improvement.line);
          expect(JSON.stringify(offered)).not.toContain('Lena');
        }
      }),
    );
  });
});
