import { shortened } from '#core/thread/shortened.ts';
import type { TodayFact } from '#core/today/fact-shape.ts';
import { locale } from '#web/words/locale.ts';
import { words } from '#web/words/words.ts';

/** What is known before a meeting, in one line: `4 topics · Sam feels drained by release nights`. */
export function factLine(facts: readonly TodayFact[], name: string): string {
  const line = facts.map((fact) => factWords(fact, name)).join(' · ');
  return line.charAt(0).toLocaleUpperCase(locale) + line.slice(1);
}

function factWords(fact: TodayFact, name: string): string {
  switch (fact.is) {
    case 'topics':
      return topicWords(fact, name);
    case 'status':
      return words(fact.read ? 'today.fact.status.read' : 'today.fact.status');
    case 'support':
      return words('today.fact.support', { name, words: quoted(fact.words) });
    case 'drained':
      return words('today.fact.drained', { name, words: quoted(fact.words) });
    case 'blocked':
      return words('today.fact.blocked', { text: quoted(fact.text), meeting: fact.meeting });
    case 'career':
      return fact.weeks === null ? words('today.fact.career.never') : words('today.fact.career', { weeks: fact.weeks });
    default:
      return words(`today.fact.${fact.is}`);
  }
}

function topicWords({ mine, theirs, unknown }: { mine: number; theirs: number; unknown: number }, name: string): string {
  const count = mine + theirs + unknown;
  if (unknown > 0) return words('today.fact.topics', { count });
  if (theirs === 0) return words('today.fact.topics.mine', { count });
  if (mine === 0) return words('today.fact.topics.theirs', { count, name });
  return words('today.fact.topics.both', { mine, theirs: String(theirs), name });
}

/** The beginning of what somebody wrote, as the middle of a sentence. */
function quoted(said: string): string {
  return shortened(said).replace(/[.,;]$/, '');
}
