import type { Day } from '#core/day.ts';
import type { Kind, State } from '#core/page.ts';

/** What a line that can be found is: a bullet, a part of somebody's check-in, a closing line, a goal, or a line of a private note. */
export const lineIs = ['bullet', 'energised', 'drained', 'support', 'status', 'mattered', 'next', 'needs', 'goal', 'private'] as const;

export type LineIs = (typeof lineIs)[number];

/** A line that can be found, with what stands around it. */
export type Line = {
  is: LineIs;
  /** What is one thing through several lines (a thread, a goal, a note) has one: it is shown once. */
  thread: string;
  /** Null where it stands on no page: a goal, a note about the person. */
  pageId: string | null;
  bulletId: string | null;
  day: Day;
  /** When it was said, in milliseconds since 1970: what orders results. */
  at: number;
  /** The title of its section; empty where it stands in none. */
  section: string;
  /** The bullet it stands below, if it is indented. */
  above: string | null;
  kind: Kind | null;
  /** How its thread stands today; null where nobody has to say so. */
  state: State | null;
  by: string | null;
  owner: string | null;
  text: string;
};
