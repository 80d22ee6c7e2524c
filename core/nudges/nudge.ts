/** The kinds of nudges, in the order in which one gives way to another: what passes soonest comes first. */
export const nudgeKinds = ['silence', 'own-answer', 'who', 'many-topics', 'all-status', 'product-longest'] as const;

export type NudgeKind = (typeof nudgeKinds)[number];

/** One quiet suggestion for the page as it stands, and what it is drawn from. Both of the two are shown the same. */
export type Nudge =
  /** A question was written last, and nothing below it yet. */
  | { kind: 'silence'; bullet: string }
  /** The one who leads noted an answer below a question of their own. */
  | { kind: 'own-answer'; bullet: string; answer: string }
  /** A line speaks of people without saying whom. `said`: the words, as they were written. */
  | { kind: 'who'; bullet: string; said: string }
  /** How many topics of this page the one who leads has raised. */
  | { kind: 'many-topics'; bullets: string[] }
  /** Everything on the page says how work is going. */
  | { kind: 'all-status'; bullets: string[] }
  /** Product has held the floor longest, in whole minutes. */
  | { kind: 'product-longest'; section: string; minutes: number };
