import type { BookPage } from '#core/book.ts';
import type { Bullet, Section } from '#core/page.ts';
import { countWords } from './count-words.ts';
import type { Focus } from './foci.ts';

/** Sections by key or, on pages from older notes, by title. Own sections that are not among them have no focus. */
const sections: Readonly<Record<string, Focus>> = {
  people: 'people', team: 'people', wins: 'people',
  product: 'product', project: 'product', projects: 'product', status: 'product', updates: 'product', work: 'product', challenges: 'product',
  process: 'process',
  growth: 'growth', career: 'growth', development: 'growth', goals: 'growth', learning: 'growth', ahead: 'growth',
  feedback: 'feedback',
  wellbeing: 'wellbeing', 'check-in': 'wellbeing', energised: 'wellbeing', drained: 'wellbeing', support: 'wellbeing',
};

/** The focus of a section, or null. */
export function focusOfSection({ key, title }: Pick<Section, 'key' | 'title'>): Focus | null {
  return sections[key.toLowerCase()] ?? sections[title.trim().toLowerCase()] ?? null;
}

/** What a line is about: its kind decides, then where it stands. */
export function focusOf({ kind }: Pick<Bullet, 'kind'>, section: Pick<Section, 'key' | 'title'>): Focus | null {
  if (kind === 'career' || kind === 'learning') return 'growth';
  if (kind === 'feedback') return 'feedback';
  return focusOfSection(section);
}

/** Words on a page by focus. What was carried here counts on the page it was first written on. */
export function wordsByFocus({ page }: BookPage): Map<Focus | null, number> {
  const words = new Map<Focus | null, number>();
  for (const section of page.sections) {
    for (const bullet of section.bullets) {
      if (bullet.carried > 0) continue;
      const focus = focusOf(bullet, section);
      words.set(focus, (words.get(focus) ?? 0) + countWords(bullet.text));
    }
  }
  return words;
}
