import { expect, test } from 'vitest';
import { factLine } from './fact-words.ts';

test('what is known before a meeting is one line, the other’s name in it', () => {
  expect(factLine([{ is: 'topics', mine: 2, theirs: 1, unknown: 0 }, { is: 'not-checked-in' }], 'June')).toBe('2 topics of yours, 1 of June’s · you have not checked in yet');
  expect(factLine([{ is: 'topics', mine: 1, theirs: 1, unknown: 2 }, { is: 'drained', words: 'release nights.' }, { is: 'blocked', text: 'staging access', meeting: 4 }], 'Sam')).toBe(
    '4 topics · Sam feels drained by release nights · staging access: blocked for a 4th meeting',
  );
  expect(factLine([{ is: 'nothing' }, { is: 'career', weeks: 9 }], 'Lena')).toBe('Nothing on the page yet · career last came up 9 weeks ago');
  expect(factLine([{ is: 'topics', mine: 3, theirs: 0, unknown: 0 }, { is: 'status', read: false }], 'Ravi')).toBe('3 topics, all yours · status sent');
  expect(factLine([{ is: 'topics', mine: 0, theirs: 1, unknown: 0 }], 'Ravi')).toBe('One topic, Ravi’s');
});

test('ordinals read as they are spoken', () => {
  const nth = (meeting: number) => factLine([{ is: 'blocked', text: 'Laptop', meeting }], 'Sam').replace('Laptop: blocked for ', '');
  expect([3, 4, 8, 11, 21, 22].map(nth)).toEqual(['a 3rd meeting', 'a 4th meeting', 'an 8th meeting', 'an 11th meeting', 'a 21st meeting', 'a 22nd meeting']);
});

test('long words are cut between two of them', () => {
  const said = 'somebody who looks at the plan for the release nights with me before I show it to the platform team';
  expect(factLine([{ is: 'support', words: said }], 'Sam')).toBe(`Sam asks for: ${said.slice(0, 85)}…`);
});
