import { describe, expect, it } from 'vitest';
import { isEmpty, parseQuery } from './query.ts';

const today = '2026-11-20';
const read = (text: string) => parseQuery(text, today);

describe('what is typed into a search', () => {
  it('is plain words, without case and accents, of which only the last is unfinished', () => {
    expect(read('Résumé Rota').words).toEqual([{ word: 'resume', unfinished: false }, { word: 'rota', unfinished: true }]);
    expect(read('on-call ').words).toEqual([{ word: 'on', unfinished: false }, { word: 'call', unfinished: true }]);
  });

  it('narrows by filters that are words among words', () => {
    expect(read('@sam #deploys is:action owner:me after:march before:2026-05 in:private kind words')).toEqual({
      words: [{ word: 'kind', unfinished: false }, { word: 'words', unfinished: true }],
      people: [['sam']],
      themes: [{ word: 'deploys', unfinished: false }],
      kinds: ['action'],
      states: [],
      owner: 'me',
      by: null,
      in: [{ is: ['private'] }],
      after: '2026-03-01',
      before: '2026-05-01',
      unknown: [],
    });
  });

  it.each([
    ['after:december', '2025-12-01'],
    ['after:nov', '2026-11-01'],
    ['after:2025', '2025-01-01'],
    ['after:2026-2', '2026-02-01'],
    ['after:2026-02-03', '2026-02-03'],
    ['after:monday', '2026-11-16'],
    ['after:friday', '2026-11-20'],
    ['after:yesterday', '2026-11-19'],
    ['after:März', '2026-03-01'],
  ])('%s is from %s on: of months and weekdays the latest that has begun', (text, day) => {
    expect(read(text).after).toBe(day);
  });

  it.each([
    ['is:act', { kinds: ['action'] }],
    ['is:done', { states: ['done'] }],
    ['is:private', { in: [{ is: ['private'] }] }],
    ['in:recap', { in: [{ is: ['mattered', 'next', 'needs'] }] }],
    ['in:prod', { in: [{ section: ['prod'] }] }],
    ['by:Sam-Okafor', { by: ['sam', 'okafor'] }],
    ['#Release_Nights', { themes: [{ word: 'release-nights', unfinished: true }] }],
  ])('%s is understood', (text, query) => {
    expect(read(text)).toMatchObject({ words: [], ...query });
  });

  it('names filters it cannot follow, once they are written out', () => {
    expect(read('is:lovely after:32 rota').unknown).toEqual(['is:lovely', 'after:32']);
    expect(read('rota is:lovel').unknown).toEqual([]);
  });

  it('takes a word with a colon that is no filter for words', () => {
    expect(read('note:this').words.map(({ word }) => word)).toEqual(['note', 'this']);
  });

  it('asks for nothing where nothing but signs was typed', () => {
    for (const text of ['', '   ', '—', '@', '#', 'is:', 'owner:', 'after:ma']) expect(isEmpty(read(text)), text).toBe(true);
    expect(isEmpty(read('is:win'))).toBe(false);
  });
});
