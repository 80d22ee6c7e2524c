import path from 'node:path';
import { expect, test } from 'vitest';
import type { Book } from '#core/book.ts';
import { openSupport } from '#core/care/support.ts';
import { winsToSay } from '#core/care/wins.ts';
import { commitments } from '#core/commitments/commitments.ts';
import type { Day } from '#core/day.ts';
import { showGoals } from '#core/goals/show-goals.ts';
import type { Signal } from '#core/notice/signal-shape.ts';
import { signalsOf } from '#core/notice/signals.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import { joinOffers } from '#core/thread/join-offers.ts';
import { plannedDay } from './tell.ts';
import { toldBook } from './told-book.ts';

const ids = { maya: '00000000-0000-4000-8000-00000000aaaa', sam: '00000000-0000-4000-8000-00000000bbbb' };
const now = Date.parse('2026-11-21T09:00:00Z');
const book = bookOfTheStory('2026-11-24', 'Europe/London');

/** What the story means to show at its end, and why it is there to be seen. */
const intended: Record<string, string> = {
  blocker: 'Staging has been shut since platform changed the logins. Maya asked, Dana said “next week”, and nobody owns it.',
  'load-rising Sam': 'The importer went live and the evenings piled up: seven in five weeks.',
  'energy-sinking Sam': 'The same evenings, and a rota that was promised and is not there.',
  'product-longest': 'Since Harbour went live, People gets what time is left.',
};

function bookOfTheStory(planned: Day, zone: string): Book {
  let count = 0;
  const newId = () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;
  return toldBook('00000000-0000-4000-8000-00000000cccc', planned, zone, { ids, maya: 'Maya', newId });
}

/** The book as it stood when the page of a week was closed, or its slot went by. */
function asOf(week: number): { before: Book; at: number } {
  const past = book.pages.filter(({ state }) => state !== 'planned').toReversed().slice(0, week);
  const last = past.at(-1);
  const at = (last?.heldAt ?? last?.startsAt ?? now) + 60_000;
  return { before: { ...book, pages: past.toReversed(), records: book.records.filter((record) => record.at <= at) }, at };
}

function nameOf(signal: Signal): string {
  if (signal.kind === 'unasked') return `unasked: ${signal.what}`;
  return 'person' in signal ? `${signal.kind} ${signal.person === ids.sam ? 'Sam' : 'Maya'}` : signal.kind;
}

test('at its end the example shows what its story means, and nothing else', () => {
  expect(signalsOf(book, now).map(nameOf).toSorted()).toEqual(Object.keys(intended).toSorted());
});

test('that does not depend on the day of the week, or on where one lives', () => {
  for (let day = 0; day < 7; day++) {
    for (const zone of ['Europe/London', 'America/Los_Angeles', 'Pacific/Auckland']) {
      const at = now + day * 86_400_000;
      const planned = plannedDay(wallClockAt(at, zone).day);
      expect(signalsOf(bookOfTheStory(planned, zone), at).map(nameOf).toSorted()).toEqual(Object.keys(intended).toSorted());
    }
  }
});

test('Sam, who has checked in already, is told the same as Maya', () => {
  const [planned, ...past] = book.pages;
  if (!planned) throw new Error('no page is planned');
  const asSam: Book = { ...book, pages: [{ ...planned, answers: { ...planned.answers, checkIn: { [ids.sam]: { mood: 2, load: 5 } } } }, ...past] };
  expect(signalsOf(asSam, now)).toEqual(signalsOf(book, now));
});

test('what is noticed in the example is as it was looked at and found right', async () => {
  await expect(written()).toMatchFileSnapshot(path.join(import.meta.dirname, 'noticed.golden.md'));
});

function written(): string {
  const signals = signalsOf(book, now).flatMap((signal) => [`- **${nameOf(signal)}**: ${said(signal)}`, `  Meant: ${intended[nameOf(signal)] ?? 'NOT MEANT'}`, ...evidence(signal)]);
  const weeks = Array.from({ length: 26 }, (_, place) => {
    const { before, at } = asOf(place + 1);
    const day = before.pages[0]?.day ?? '';
    const seen = signalsOf(before, at).map(nameOf).join(', ');
    return `| ${place + 1} | ${day}${before.pages[0]?.state === 'skipped' ? ', skipped' : ''} | ${seen === '' ? '–' : seen} |`;
  });
  return [
    '# What is noticed in the example',
    '',
    'Checked by `noticed.test.ts`, with Tuesday 24 November 2026 as the day the two meet next, seen on the Saturday before.',
    'Change the story or what is noticed, look at the difference, and write it anew by `npx vitest run server/example -u`.',
    '',
    '## At its end',
    '',
    ...signals,
    '',
    '## Week by week',
    '',
    '| week | day | signals when it was over |',
    '| --- | --- | --- |',
    ...weeks,
    '',
    '## Beside the signals',
    '',
    ...beside(),
    '',
  ].join('\n');
}

function said(signal: Signal): string {
  if (signal.kind === 'blocker') return `in the way for the ${signal.meeting}th meeting.`;
  if (signal.kind === 'load-rising' || signal.kind === 'energy-sinking') return `${signal.values.join(', ')} over ${signal.values.length} check-ins.`;
  if (signal.kind === 'product-longest') return `${signal.pages} of the last ${signal.of} pages.`;
  return '';
}

function evidence({ evidence: lines }: Signal): string[] {
  return lines.map(({ day, text }) => `  - ${day}${text === null ? '' : `: ${text}`}`);
}

function beside(): string[] {
  const goals = showGoals(book, ids.maya, now).map(({ title, movement, closed }) => {
    const stands = movement?.is === 'untouched' ? `untouched for ${movement.weeks} weeks` : (movement?.is ?? closed?.how ?? '');
    return `- Goal “${title}”: ${stands}`;
  });
  const overdue = commitments([book], ids.maya, now).open.map(({ text, due, carried }) => `- Open: “${text}”, due ${due ?? 'whenever'}, on its ${carried + 1}. page`);
  return [
    ...goals,
    ...openSupport(book).map(({ words, since }) => `- Support asked for, ${since}: “${words}”`),
    ...winsToSay(book).map(({ text }) => `- To be said publicly: “${text}”`),
    ...overdue,
    ...joinOffers(book).map(({ text, ofText }) => `- Offered as one thread: “${text}” and “${ofText}”`),
  ];
}
