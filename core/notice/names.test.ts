import { describe, expect, test } from 'vitest';
import type { Bullet } from '#core/page.ts';
import { makeBook, makeBookPage, makeBullet, makePage, pageIdOf, weeksUpTo } from '#core/testing/book.ts';
import { namesOf } from './names.ts';

const now = Date.parse('2026-11-20T09:00:00Z');

/** A page a week, with one line each. */
function written(texts: readonly string[], more: Partial<Bullet> = {}) {
  const days = weeksUpTo('2026-11-17', texts.length);
  return makeBook(texts.map((text, week) => makeBookPage(days[week] ?? '', makePage({ people: [makeBullet(text, { id: `line-${week}`, ...more })] }))));
}
const namesIn = (texts: readonly string[]) => namesOf(written(texts), now).map(({ name }) => name);

describe('a name keeps coming up', () => {
  test('where it stands on three pages, mentioned or inside a sentence, and tells the kinds of its lines', () => {
    const book = written(['Lunch with @ines', 'I spoke to Ines about the rota', 'Ines is leaving'], { kind: 'feedback' });
    expect(namesOf(book, now)).toEqual([
      {
        name: 'Ines',
        lines: 3,
        pages: 3,
        kinds: [{ kind: 'feedback', lines: 3 }],
        last: '2026-11-17',
        evidence: [
          { page: pageIdOf('2026-11-17'), day: '2026-11-17', bullet: 'line-2', text: 'Ines is leaving' },
          { page: pageIdOf('2026-11-10'), day: '2026-11-10', bullet: 'line-1', text: 'I spoke to Ines about the rota' },
          { page: pageIdOf('2026-11-03'), day: '2026-11-03', bullet: 'line-0', text: 'Lunch with @ines' },
        ],
      },
    ]);
  });

  test('by first or by full name alike', () => {
    expect(namesIn(['We asked Ines Moreau', 'A word with Ines', 'It was for Ines Moreau'])).toEqual(['Ines Moreau']);
  });

  test.each<[why: string, texts: string[]]>([
    ['not on two pages', ['We asked Ines', 'It was for Ines']],
    ['not from how sentences begin alone', ['Deploys are slow', 'Deploys again', 'Still slow. Deploys took an hour']],
    ['not from the goals that lines are linked to', ['A first draft → Write more', 'Two pages → Write more', 'Reviewed → Write more']],
    ['not the two themselves', ['We asked Sam', 'It was for @maya', 'She told Sam', 'and Sam again', 'so Maya', 'and Maya']],
    ['not days and months', ['See you Monday', 'until Monday', 'since Monday in May']],
    ['not what stands behind “the”', ['asked the Platform team', 'for the Platform people', 'with the Platform lead']],
    ['not words with capitals inside', ['moved to GitHub', 'left GitHub', 'over the API of GitHub']],
    ['not from capitals where every noun has one', [1, 2, 3].map(() => 'und wir haben heute mit dem Team im Haus am Bach wieder über die Zahlen für den Bericht im Herbst und den Plan der Gruppe geredet')],
  ])('%s', (_, texts) => {
    expect(namesIn(texts)).toEqual([]);
  });

  test('a line that is carried on counts once', () => {
    const book = written(['We asked Ines', 'We asked Ines', 'We asked Ines'], { kind: 'topic', carried: 1, since: '2026-11-01' });
    expect(namesOf(book, now)).toEqual([]);
  });

  test('what is a quarter old is let go', () => {
    expect(namesOf(written(['We asked Ines', 'and Ines', 'for Ines']), now + 90 * 86_400_000)).toEqual([]);
  });
});
