import { describe, expect, it } from 'vitest';
import { makeBook, makeBookPage, makeBullet, makePage, maya, sam } from '#core/testing/book.ts';
import { asks, feedbackOf } from './feedback.ts';

const feedback = (text: string, by: string | null) => makeBullet(text, { kind: 'feedback', by });
const on = (day: string, ...bullets: ReturnType<typeof feedback>[]) => makeBookPage(day, makePage({ people: bullets }));

describe('a feedback bullet', () => {
  it.each([
    ['How did the demo come across?', true],
    ['Was I too fast?', true],
    ['Was I too fast? 🙂', true],
    ['How could I have prepared you better', true],
    ['I’d like to hear how the retro went for you', true],
    ['Tell me when I interrupt', true],
    ['What you did in the retro helped everybody', false],
    ['The demo was clear; the ending came too soon', false],
    ['However the release ends: you kept calm', false],
  ])('“%s” asks: %s', (text, isAsk) => {
    expect(asks(text)).toBe(isAsk);
  });
});

describe('feedback', () => {
  const book = makeBook([
    on('2026-11-03', feedback('How was the demo?', sam)),
    on('2026-11-10', feedback('The demo was clear', maya), feedback('What would you do without me?', maya)),
    on('2026-11-17', feedback('Your notes help', sam), feedback('Am I quick enough?', sam), makeBullet('a note')),
  ]);

  it('is given and asked for by both, newest first', () => {
    expect(feedbackOf(book).lines.map(({ text, is, by }) => [by === sam ? 'Sam' : 'Maya', is, text])).toEqual([
      ['Sam', 'given', 'Your notes help'],
      ['Sam', 'asked', 'Am I quick enough?'],
      ['Maya', 'given', 'The demo was clear'],
      ['Maya', 'asked', 'What would you do without me?'],
      ['Sam', 'asked', 'How was the demo?'],
    ]);
  });

  it('says of each side when it last gave and asked', () => {
    expect(feedbackOf(book).last).toEqual([
      { person: maya, gave: '2026-11-10', asked: '2026-11-10' },
      { person: sam, gave: '2026-11-17', asked: '2026-11-17' },
    ]);
  });

  it('that was asked for waits until the other gives some', () => {
    expect(feedbackOf(book).lines.filter(({ waits }) => waits).map(({ text }) => text)).toEqual(['Am I quick enough?']);
  });

  it('means the same with the two in each other’s seats', () => {
    const turned = { ...book, manager: book.report, report: book.manager };
    expect(feedbackOf(turned).lines).toEqual(feedbackOf(book).lines);
    expect(feedbackOf(turned).last.toReversed()).toEqual(feedbackOf(book).last);
  });

  it('of older notes is nobody’s, and waits for nobody', () => {
    const { lines, last } = feedbackOf(makeBook([on('2026-11-03', feedback('How was it?', null))]));
    expect(lines).toMatchObject([{ by: null, is: 'asked', waits: false }]);
    expect(last.map(({ asked }) => asked)).toEqual([null, null]);
  });

  it('waits for nobody while the other seat is free', () => {
    const alone = { ...book, manager: { id: null, name: 'Maya' } };
    expect(feedbackOf(alone).lines.some(({ waits }) => waits)).toBe(false);
  });
});
