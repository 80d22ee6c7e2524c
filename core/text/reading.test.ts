import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import type { People, ReadBullet, Reading, ReadOptions, ReadPage } from '#core/text/read-page.ts';
import { readMarkdown } from '#core/text/reading.ts';

const mayaAndSam: People = { me: 'Maya Okafor', other: 'Sam Lee' };
const today = '2026-11-21';

function read(text: string, people = mayaAndSam, options: Partial<ReadOptions> = {}): Reading {
  const reading = readMarkdown(text, people, { today, ...options });
  if ('problem' in reading) throw new Error(reading.problem);
  return reading;
}

function fixture(name: string): string {
  return readFileSync(join(import.meta.dirname, 'fixtures', `${name}.md`), 'utf8');
}

/** A bullet as one readable line: `  action done: text (owner, due)`. */
function line({ kind, indent, text, by, owner, due, state }: ReadBullet): string {
  const owed = [owner, due, by === null ? null : `by ${by}`].filter((one) => one !== null).join(', ');
  const mark = state === 'open' ? kind : `${kind} ${state}`;
  return `${'  '.repeat(indent)}${mark}: ${text}${owed === '' ? '' : ` (${owed})`}`;
}

function shown(page: ReadPage | undefined): string[] {
  return (page?.sections ?? []).flatMap(({ title, bullets }) => [`# ${title}`, ...bullets.map(line)]);
}

function days(reading: Reading): (string | null)[] {
  return reading.pages.map((page) => page.day);
}

function bulletsOf(...lines: string[]): string[] {
  const [page] = read(['## 2026-03-03', ...lines].join('\n')).pages;
  return shown(page).filter((one) => !one.startsWith('#'));
}

describe('whole notes', () => {
  test('notes with the newest page first keep sections, kinds, owners and due dates', () => {
    const reading = read(fixture('newest-first'));
    expect(days(reading)).toEqual(['2026-03-16', '2026-03-09']);
    expect(shown(reading.pages[0])).toEqual([
      '# People',
      'note: Back from leave, easing in slowly',
      'blocker: Still no answer on the laptop order',
      '# Product',
      'action done: Draft the launch checklist (other, 2026-03-13)',
      'action: Book the venue for the offsite (me, 2026-03-20)',
      '  note: budget is 4,000, see the sheet (https://example.com/budget)',
      'decision: we ship without the importer',
      '# Process',
      'topic: Do we still need the Tuesday sync',
    ]);
    expect(shown(reading.pages[1]).slice(3)).toEqual([
      '# Next steps',
      'action: Sam to send the survey (other, 2026-03-13)',
      'action: ask finance about the laptop (me)',
      'action: Priya: share the slides',
    ]);
    expect(reading.unplaced).toEqual([
      { line: 1, text: 'Maya / Sam 1:1' },
      { line: 3, text: 'Shared doc for our weekly. Add topics before Monday.' },
    ]);
    expect(reading.ignored).toEqual([{ line: 20, text: '---', reason: 'rule' }]);
  });

  test('notes with the oldest page first and no years are dated across the turn of the year', () => {
    const reading = read(fixture('oldest-first'));
    expect(days(reading)).toEqual(['2026-01-20', '2026-01-06', '2025-12-16']);
    expect(reading.pages.every((page) => page.guessedYear && !page.weekdayDiffers)).toBe(true);
    expect(shown(reading.pages[0])).toEqual([
      '# ',
      'note: Growth plan',
      'note: Offsite',
      '  note: who comes',
      '  note: where',
      '    note: Lisbon',
      '      note: flights',
      '        note: from Berlin',
    ]);
    expect(shown(reading.pages[2]).slice(1)).toEqual([
      'note: Talked about the new team. Sam would like to lead the migration.',
      'blocker: staging is down twice a week',
      'action: ask platform for a fix (me)',
    ]);
  });

  test('bold actions and a list of actions by person are actions', () => {
    const reading = read(fixture('bold-actions'));
    expect(shown(reading.pages[1])).toEqual([
      '# ',
      'note: Talked about hiring, long discussion',
      'action: Sam to draft the job ad (other, 2026-03-10)',
      'action: Send the old interview notes (me, 2026-03-06)',
      'note: Hiring: two candidates this week',
    ]);
    expect(shown(reading.pages[0])).toEqual([
      '# Action items',
      'note: Sam',
      '  action: finish the job ad (other)',
      '  action: book the panel (me)',
      'action: Review the budget (2026-03-20)',
      'action: Ask about conference',
      'action dropped: Learn Rust (me)',
      '# Topics',
      "note: A long paragraph that somebody's editor wrapped by hand at seventy-two characters, so that it is one thought on two lines.",
      'note: Short line of its own.',
    ]);
  });

  test('German notes are read by their own months, titles and words', () => {
    const reading = read(fixture('german'), { me: 'Anna Weiß', other: 'Jörg Kühn' });
    expect(days(reading)).toEqual(['2026-03-03', '2026-02-19']);
    expect(shown(reading.pages[0])).toEqual([
      '# Menschen',
      'note: Jörg ist zurück aus der Elternzeit',
      'blocker: Rechner fehlt immer noch',
      '# Maßnahmen',
      'action: Angebot einholen (other, 2026-03-12)',
      'action: Einladung verschicken (me, 2026-03-06)',
      'action: Raum buchen',
    ]);
    expect(shown(reading.pages[1]).slice(1)).toEqual([
      'win: Vertrag ist unterschrieben',
      'topic: Wie läuft es mit dem neuen Team?',
      'decision: wir bleiben beim Dienstag',
    ]);
  });

  test('French and Spanish notes are read by their own months, titles and words', () => {
    const reading = read(fixture('french-and-spanish'), { me: 'Zoé Martin', other: 'Luis Gómez' });
    expect(days(reading)).toEqual(['2026-03-03', '2026-02-24']);
    expect(shown(reading.pages[0])).toEqual([
      '# ',
      'win: la démo a plu',
      'decision: on garde le mardi',
      '# Actions à mener',
      'action: Envoyer le compte rendu (me, 2026-03-06)',
    ]);
    expect(shown(reading.pages[1]).slice(1)).toEqual([
      'action: preparar la agenda (other)',
      'action: Hablar con finanzas',
    ]);
  });

  test('an exported database page keeps tables, quotes and code, and names what it left out', () => {
    const reading = read(fixture('notion-like'));
    expect(shown(reading.pages[0])).toEqual([
      '# Check-in',
      'note: Fine, a bit tired',
      'action: Write the brief | keep it short (other, 2025-02-12)',
      'action: Call the vendor | Priya (2025-02-14)',
      'action: Update the roadmap',
      'action done: Share the survey',
    ]);
    expect(shown(reading.pages[1])).toEqual([
      '# ',
      'note: You said the review felt rushed.',
      'note: error: queue is full',
      'note:   retry in 5 s',
      'note: Area | Mood',
      'note: Team | good',
    ]);
    expect(reading.ignored.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '1 front matter',
      '2 front matter',
      '3 front matter',
      '4 front matter',
      '16 table header',
      '17 table delimiter',
      '28 code fence',
      '31 code fence',
      '34 table delimiter',
    ]);
  });

  test('messy notes keep a heading whose day does not exist, two pages of one day, and what stands outside', () => {
    const reading = read(fixture('messy'));
    expect(reading.pages.map(({ day, heading, sameDay }) => [day, heading, sameDay])).toEqual([
      [null, '30 February 2026', false],
      ['2026-01-16', '2026/01/16', true],
      ['2026-01-16', '2026-01-16 (second talk)', true],
      ['2026-01-09', '[2026-01-09]', false],
      ['2025-11-14', 'Meeting 14 Nov', false],
    ]);
    expect(shown(reading.pages[4])).toEqual([
      '# Notes',
      'note: pasted bullet from a document',
      '  note: nested pasted bullet',
      'action done: done thing',
      'action: open thing (other)',
      'action: typed by hand',
      'win: a plus here',
      'win: another plus',
    ]);
    expect(reading.unplaced).toEqual([
      { line: 1, text: 'stray line above all dates' },
      { line: 36, text: 'Archive' },
      { line: 38, text: 'left over from the old wiki' },
    ]);
  });

  test('a long note gives a page for each of its sixty meetings', () => {
    const reading = read(fixture('long'));
    expect(reading.pages).toHaveLength(60);
    expect([days(reading)[0], days(reading)[59]]).toEqual(['2026-11-16', '2025-09-29']);
    const actions = reading.pages.flatMap((page) => page.sections.flatMap((section) => section.bullets));
    expect(actions.filter(({ kind }) => kind === 'action')).toHaveLength(60);
  });
});

describe('days', () => {
  test.each([
    ['## 2026-02-20', '2026-02-20'],
    ['## [2026-03-10]', '2026-03-10'],
    ['# 2020/02/04', '2020-02-04'],
    ['### Mar 3, 2026', '2026-03-03'],
    ['## Tuesday March 3rd 2026', '2026-03-03'],
    ['## 27 July 2026', '2026-07-27'],
    ['## 19.02.2026', '2026-02-19'],
    ['## 19.2.26', '2026-02-19'],
    ['## @February 5, 2025', '2025-02-05'],
    ['## 1:1 with Sam – 12 May 2026', '2026-05-12'],
    ['## 12 May 2026, 10:30', '2026-05-12'],
    ['**2026-03-03**', '2026-03-03'],
    ['**Mon 2 March 2026:**', '2026-03-02'],
    ['2026-03-03', '2026-03-03'],
    ['Date: 3 March 2026', '2026-03-03'],
    ['March 3, 2026 - 1:1', '2026-03-03'],
    ['3 March 2026\n---', '2026-03-03'],
    ['- [[2026-03-03]]', '2026-03-03'],
    ['## 26/03/2026', '2026-03-26'],
    ['## 03/26/2026', '2026-03-26'],
    ['## 1er avril 2026', '2026-04-01'],
    ['## lunes, 2 de marzo de 2026', '2026-03-02'],
    ['## 5. Jänner 2026', '2026-01-05'],
    ['## 20260303', '2026-03-03'],
    ['## Tue 3 Mar', '2026-03-03'],
  ])('%s is %s', (heading, day) => {
    expect(days(read(`${heading}\n  - hello`))).toEqual([day]);
  });

  test.each([
    '## 1:1',
    '## 10:30',
    '## Release 1.2',
    '## Top 3',
    '## May I ask',
    '## 3/4 done',
    '## 555-1234',
  ])('%s is no date', (heading) => {
    expect(read(`${heading}\n- hello`).pages).toEqual([]);
  });

  test('one date above 12 decides the order of all dates with slashes', () => {
    const reading = read('## 03/04/2026\n- a\n## 03/27/2026\n- b');
    expect(days(reading)).toEqual(['2026-03-27', '2026-03-04']);
    expect(reading.dateOrder).toBe('certain');
  });

  test('dates with slashes that nothing decides show both days, and the answer settles them', () => {
    const text = fixture('slashes');
    const asked = read(text);
    expect(asked.dateOrder).toBe('ambiguous');
    expect(asked.pages.map((page) => page.ambiguous)).toContainEqual({
      dayFirst: '2026-04-03',
      monthFirst: '2026-03-04',
    });
    const answered = read(text, mayaAndSam, { dateOrder: 'month-first' });
    expect(answered.dateOrder).toBe('certain');
    expect(days(answered)).toEqual(['2026-10-04', '2026-07-04', '2026-03-04']);
    expect(answered.pages.every((page) => page.ambiguous === null)).toBe(true);
  });

  test('a weekday that only one reading fits decides the order', () => {
    const reading = read('## Tue 03/03/2026\n- a\n## Tue 10/03/2026\n- b');
    expect([reading.dateOrder, ...days(reading)]).toEqual(['certain', '2026-03-10', '2026-03-03']);
  });

  test('a weekday that is not the day of its date is pointed out', () => {
    expect(read('## Monday 3 March 2026\n- a').pages[0]?.weekdayDiffers).toBe(true);
  });

  test('front matter dates a note that has no dated heading', () => {
    const reading = read('---\ndate: 2026-03-03\n---\n# 1:1\n- hello');
    expect(days(reading)).toEqual(['2026-03-03']);
    expect(shown(reading.pages[0])).toEqual(['# 1:1', 'note: hello']);
  });

  test('a date inside a title below a page is a section, not a page', () => {
    const reading = read('## 2026-03-03\n### Plan for the launch on 12 May 2026\n- hello');
    expect(shown(reading.pages[0])).toEqual(['# Plan for the launch on 12 May 2026', 'note: hello']);
  });
});

describe('bullets', () => {
  test.each([
    ['- [ ] call Priya', 'action: call Priya'],
    ['- [X] call Priya', 'action done: call Priya'],
    ['- [-] call Priya', 'action dropped: call Priya'],
    ['- [>] call Priya', 'action: call Priya'],
    ['- TODO call Priya', 'action: call Priya'],
    ['- DONE call Priya', 'action done: call Priya'],
    ['- ☑ call Priya', 'action done: call Priya'],
    ['**Action:** call Priya', 'action: call Priya'],
    ['AI: call Priya', 'action: call Priya'],
    ['Action item (Sam): call Priya', 'action: call Priya (other)'],
    ['[] call Priya', 'action: call Priya'],
    ['! no laptop', 'blocker: no laptop'],
    ['? what next', 'topic: what next'],
    ['- + shipped', 'win: shipped'],
    ['- Learned: ask early', 'learning: ask early'],
    ['- **Decided:** ask early', 'decision: ask early'],
    ['- Blocker: **staging** is `down`', 'blocker: staging is down'],
    ['- Sam: I like the new team', 'note: I like the new team (by other)'],
    ['- [ ] Sam Lee: rota', 'action: rota (other)'],
    ['- [ ] rota @me', 'action: rota (me)'],
    ['- [ ] [Sam](mailto:sam@example.com) rota', 'action: rota (other)'],
    ['- [ ] Sam - rota', 'action: rota (other)'],
    ['- [ ] rota (I)', 'action: rota (me)'],
    ['- [ ] rota → Sam', 'action: rota (other)'],
    ['- [ ] rota — @sam — due 12 Mar', 'action: rota (other, 2026-03-12)'],
    ['? rota @sam (due 2026-01-01)', 'topic: rota @sam (2026-01-01)'],
    ['- [ ] rota (Priya)', 'action: rota (Priya)'],
    ['- [ ] rota (Sam, and the team)', 'action: rota (Sam, and the team)'],
    ['- [ ] rota by Fri', 'action: rota (2026-03-06)'],
    ['- [ ] rota due next 1:1', 'action: rota (next)'],
    ['- [ ] rota due 03/04', 'action: rota due 03/04'],
    ['- [ ] 📅 2026-03-20 rota', 'action: rota (2026-03-20)'],
    ['- \\[ \\] not a box', 'note: [ ] not a box'],
    ['Cafe\u0301', 'note: Café'],
  ])('%s', (source, bullet) => {
    expect(bulletsOf(source)).toEqual([bullet]);
  });

  test('lists deeper than a page can show stay at its deepest', () => {
    const lines = Array.from({ length: 7 }, (_, depth) => `${'  '.repeat(depth)}- step ${depth}`);
    expect(bulletsOf(...lines).at(-1)).toBe('        note: step 6');
  });

  test('a line longer than a bullet becomes several, and no word is lost', () => {
    const words = Array.from({ length: 2_000 }, (_, at) => `word${at}`).join(' ');
    const [page] = read(`## 2026-03-03\n- ${words}`).pages;
    const texts = page?.sections[0]?.bullets.map((bullet) => bullet.text) ?? [];
    expect(texts.every((text) => text.length <= 4_000)).toBe(true);
    expect(texts.join(' ')).toBe(words);
  });

  test('line numbers say where a bullet stood, also in a file with Windows line ends and a byte order mark', () => {
    const [page] = read('\uFEFF## 2026-03-03\r\n\r\n- one\r\n- two\r\n').pages;
    expect(page?.line).toBe(1);
    expect(page?.sections[0]?.bullets.map((bullet) => bullet.line)).toEqual([3, 4]);
  });

  test('well-known sections have the keys of the default framework, and every key is unique on its page', () => {
    const [page] = read('## 2026-03-03\n- a\n### PEOPLE\n- b\n### Team health\n- c\n### People\n- d').pages;
    expect(page?.sections.map((section) => section.key)).toEqual([
      'notes',
      'people',
      'team-health',
      'people-2',
    ]);
  });

  test('a line that is a usual title is one, though a document lost its formats', () => {
    const [page] = read('## 2026-03-03\nNotes\n\n* talked\n\nAction items\n\n* ship it').pages;
    expect(shown(page)).toEqual(['# Notes', 'note: talked', '# Action items', 'action: ship it']);
  });

  test('two people of one first name are told apart by their full names only', () => {
    const reading = read('## 2026-03-03\n- [ ] a (Sam)\n- [ ] b (Sam Fox)', {
      me: 'Sam Lee',
      other: 'Sam Fox',
    });
    expect(shown(reading.pages[0])).toEqual(['# ', 'action: a (Sam)', 'action: b (other)']);
  });
});
