import { describe, expect, it } from 'vitest';
import { page } from '../page-in-text.ts';
import { askedAt } from './asked.ts';
import { choicesFor } from './choices.ts';

const offers = { names: ['Sam', 'Maya'], themes: ['environments', 'release-nights'], goals: ['Lead a project', 'Présenter au groupe'] };
const asked = (text: string) => askedAt(page(text));
const labels = (text: string, onAction = false) => {
  const found = asked(text);
  return found ? choicesFor(found, offers, onAction).map(({ key }) => key) : null;
};

describe('a menu', () => {
  it('is asked for by a sign that starts a word', () => {
    expect(asked('stuck /bl|')).toMatchObject({ sign: '/', query: 'bl' });
    expect(asked('(@sa|')).toMatchObject({ sign: '@', query: 'sa' });
    expect(asked('#|')).toMatchObject({ sign: '#', query: '' });
  });

  it('is not asked for within a word, an address or a date', () => {
    expect(asked('and/or|')).toBeNull();
    expect(asked('sam@example|')).toBeNull();
    expect(asked('https://x|')).toBeNull();
    expect(asked('/bl ocker|')).toBeNull();
  });

  it('lists the kinds that begin so, and what an action owes on an action', () => {
    expect(labels('/|')).toEqual(['note', 'topic', 'action', 'blocker', 'win', 'feedback', 'career', 'learning', 'decision']);
    expect(labels('/d|', true)).toEqual(['due', 'decision']);
    expect(labels('/d|')).toEqual(['decision']);
  });

  it('lists the two, and the themes that were seen', () => {
    expect(labels('@|')).toEqual(['Sam', 'Maya']);
    expect(labels('#rel|')).toEqual(['release-nights']);
  });

  it('lists the goals of which a word begins so, after an arrow', () => {
    expect(asked('plan → Lead a p|')).toMatchObject({ sign: '→', query: 'Lead a p' });
    expect(labels('→|')).toEqual(['Lead a project', 'Présenter au groupe']);
    expect(labels('plan → proj|')).toEqual(['Lead a project']);
    expect(labels('→presenter|')).toEqual(['Présenter au groupe']);
    expect(labels('staging → production|')).toEqual([]);
    expect(labels('→ Lead a project, then|')).toEqual([]);
    expect(labels('→ Lead a project #rel|')).toEqual(['release-nights']);
  });

  it('stays away when nothing is left to complete, and from names it does not know', () => {
    expect(labels('@sam|')).toEqual([]);
    expect(labels('→ lead a project |')).toEqual([]);
    expect(labels('@Ines|')).toEqual([]);
  });
});
