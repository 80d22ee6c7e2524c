import { expect, test } from 'vitest';

import type { Bullet, Page } from '#core/page.ts';
import { readMarkdown } from '#core/text/reading.ts';
import { writeMarkdown } from '#core/text/writing.ts';

const names = { p1: 'Maya Okafor', p2: 'Sam Lee' };
const noRecap = { mattered: '', next: '', needs: '' };

function bullet(text: string, more: Partial<Bullet> = {}): Bullet {
  const plain = {
    kind: 'note',
    indent: 0,
    by: 'p1',
    owner: null,
    due: null,
    state: 'open',
    reason: null,
  } as const;
  return { id: text, since: null, carried: 0, ...plain, text, ...more };
}

function pageOf(title: string, bullets: Bullet[], more: Partial<Page> = {}): Page {
  const section = { key: title.toLowerCase(), title, prompt: 'How are you?', bullets };
  return { sections: [section], checkIns: {}, recap: noRecap, agreed: {}, floor: {}, ...more };
}

test('a page is written as a person would write it', () => {
  const recap = { mattered: 'The rota', next: 'Maya drafts it\nSam reads it', needs: 'Quiet mornings' };
  const page = pageOf(
    'People',
    [
      bullet('Back from leave, see https://example.com/a_b'),
      bullet('Draft the rota', { kind: 'action', owner: 'p1', due: '2026-11-20' }),
      bullet('for December only', { indent: 1 }),
      bullet('Learn Rust', { kind: 'action', owner: 'p2', due: 'next', state: 'dropped', reason: 'no time' }),
      bullet('No laptop', { kind: 'blocker' }),
      bullet('Do we need the sync?', { kind: 'topic', state: 'done' }),
    ],
    {
      checkIns: { p2: { energised: 'the launch', drained: '', support: 'a second reader', status: '' } },
      recap,
      agreed: { p1: recap },
    },
  );
  expect(writeMarkdown([{ day: '2026-11-17', page }], names)).toBe(`## 2026-11-17

### Check-in

- Sam Lee, energised by: the launch
- Sam Lee, support wanted: a second reader

### People

- Back from leave, see https://example.com/a_b
- [ ] **Draft the rota** (Maya Okafor, due 2026-11-20)
  - for December only
- [-] **Learn Rust** (Sam Lee, due next 1:1) dropped: no time
- Blocker: No laptop
- [x] Topic: Do we need the sync?

### Recap

- What mattered: The rota
- What happens next: Maya drafts it
  - Sam reads it
- What the report needs: Quiet mornings
- Confirmed by: Maya Okafor
`);
});

test('the newest page comes first', () => {
  const page = pageOf('People', [bullet('hello')]);
  const markdown = writeMarkdown(
    [
      { day: '2026-01-05', page },
      { day: '2026-11-17', page, title: 'Offsite' },
    ],
    names,
  );
  expect(markdown.match(/^## .*$/gm)).toEqual(['## 2026-11-17 – Offsite', '## 2026-01-05']);
});

test.each([
  ['- [ ] not mine', '- \\- \\[ \\] not mine'],
  ['2 * 3 * 4', '- 2 \\* 3 \\* 4'],
  ['snake_case_name', '- snake_case_name'],
  ['# theme first', '- \\# theme first'],
  ['Blocker: none', '- Blocker\\: none'],
])('the text %j is not taken for Markdown', (text, line) => {
  expect(writeMarkdown([{ day: '2026-11-17', page: pageOf('People', [bullet(text)]) }], names)).toContain(
    `\n${line}\n`,
  );
});

test('an action of somebody who has no name here keeps its text', () => {
  const page = pageOf('People', [bullet('Draft the rota', { kind: 'action', owner: 'gone' })]);
  expect(writeMarkdown([{ day: '2026-11-17', page }], names)).toContain('- [ ] **Draft the rota**\n');
});

test('a text of fifty thousand characters comes back whole, as several bullets', () => {
  const text = 'one *two* [three](four) '.repeat(2_000).trim();
  const markdown = writeMarkdown([{ day: '2026-11-17', page: pageOf('People', [bullet(text)]) }], names);
  const reading = readMarkdown(markdown, { me: 'Maya Okafor', other: 'Sam Lee' }, { today: '2026-11-21' });
  const texts = 'problem' in reading ? [] : (reading.pages[0]?.sections[0]?.bullets ?? []);
  expect(texts.map((one) => one.text).join(' ')).toBe(text);
});
