import type { BookPage } from '#core/book.ts';
import type { Askable } from './askable.ts';
import { focusOf } from './focus.ts';
import { foci, type Focus } from './foci.ts';

/** Words that tell what a line is about whatever its kind. English; a line in another language is told by its kind alone. */
const speaksOf: Readonly<Record<Askable, RegExp>> = {
  wellbeing: /\b(?:how are you|how am i|wellbeing|well-being|energy|tired|exhausted|overwhelmed|stress(?:ed|ful)?|burn(?:t|ed|ing)? ?out|workload|sleep|holidays?|vacation|sick)\b/iu,
  development: /\b(?:career|promot(?:ion|ed)|growth|development|mentor(?:ing)?|coaching|learn(?:ed|ing|t)?|training|course|conference|goals?)\b/iu,
  feedback: /\bfeedback\b/iu,
  context: /#context\b|\b(?:company|strategy|reorg(?:anisation|anization)?|budget|headcount|hiring|new hire|leadership|all-hands|announce(?:d|ment)?|board)\b/iu,
  meta: /\b(?:these|our|the) (?:one-on-ones?|1[:-]1s?|1-on-1s?)\b/iu,
};

const speaking = entries(speaksOf);

/** What was asked, shared or spoken of on a page, as far as both can see it. */
export function askedOn(on: BookPage): Set<Askable> {
  const asked = new Set<Askable>();
  for (const section of on.page.sections) {
    for (const bullet of section.bullets) {
      if (bullet.text.trim() === '') continue;
      const focus = focusOf(bullet, section);
      if (focus === 'growth') asked.add('development');
      if (focus === 'feedback' || focus === 'wellbeing') asked.add(focus);
      for (const [what, words] of speaking) if (!asked.has(what) && words.test(bullet.text)) asked.add(what);
    }
  }
  if (saidHowTheyAre(on)) asked.add('wellbeing');
  if (Object.keys(on.answers.meta).length > 0) asked.add('meta');
  return asked;
}

/** The foci a page touched: with a line that was new there, or by how the two said they are. */
export function fociOn(on: BookPage): Set<Focus> {
  const found = new Set<Focus>();
  for (const section of on.page.sections) {
    for (const bullet of section.bullets) {
      const focus = bullet.text.trim() === '' || bullet.carried > 0 ? null : focusOf(bullet, section);
      if (focus !== null) found.add(focus);
    }
  }
  const asked = askedOn(on);
  for (const focus of foci) if (focus === 'wellbeing' || focus === 'feedback' ? asked.has(focus) : focus === 'growth' && asked.has('development')) found.add(focus);
  return found;
}

function saidHowTheyAre({ page, answers }: BookPage): boolean {
  const said = Object.values(page.checkIns).some(({ energised, drained }) => (energised + drained).trim() !== '');
  return said || Object.keys(answers.checkIn).length > 0;
}

function entries<Name extends string, Value>(of: Readonly<Record<Name, Value>>): [Name, Value][] {
  // The names of a literal are its keys; Object.entries forgets that.
  return Object.entries(of) as [Name, Value][];
}
