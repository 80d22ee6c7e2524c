import { describe, expect, it } from 'vitest';
import type { SupportAsk } from '#core/care/support-shape.ts';
import { asksOnPage } from './asks-on-page.ts';

const now = { page: 'now', day: '2026-11-24' };
const ask = (words: string, more: Partial<SupportAsk> = {}): SupportAsk => ({ pages: ['before'], since: '2026-11-17', person: 'sam', words, settled: null, ...more });
const shown = (known: SupportAsk[], support: Record<string, string>) =>
  asksOnPage(known, { ...now, support }).map(({ words, since, isOnThisPage }) => `${since} ${words}${isOnThisPage ? ' (here)' : ''}`);

describe('asks on the page', () => {
  it('come back from earlier pages', () => {
    expect(shown([ask('An hour')], {})).toEqual(['2026-11-17 An hour']);
  });

  it('are there as soon as they are written, before the server knows them', () => {
    expect(shown([], { sam: 'An hour' })).toEqual(['2026-11-24 An hour (here)']);
  });

  it('are written once, whether the server knows them already or not', () => {
    expect(shown([ask('An hou', { pages: ['now'], since: now.day })], { sam: 'An hour' })).toEqual(['2026-11-24 An hour (here)']);
  });

  it('repeated word for word are the older ask', () => {
    expect(shown([ask('An hour')], { sam: 'an hour.' })).toEqual(['2026-11-17 An hour (here)']);
  });

  it('go with their words, where they stand on this page alone', () => {
    expect(shown([ask('An hour', { pages: ['now'], since: now.day })], { sam: ' ' })).toEqual([]);
  });

  it('stay on the page before where only this one’s words are gone, or others', () => {
    const both = ask('An hour', { pages: ['now', 'before'] });
    expect(shown([both], { sam: '' })).toEqual(['2026-11-17 An hour']);
    expect(shown([both], { sam: 'A desk' })).toEqual(['2026-11-17 An hour', '2026-11-24 A desk (here)']);
  });

  it('of one person are not those of the other', () => {
    expect(shown([ask('An hour')], { maya: 'An hour' })).toEqual(['2026-11-17 An hour', '2026-11-24 An hour (here)']);
  });
});
