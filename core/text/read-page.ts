import type { Day } from '#core/day.ts';
import type { Due, Kind, State } from '#core/page.ts';

/** One of the two people, by full name as their account has it. */
export type Name = string;

/** Whose notes are read: `me` is the person who imports. */
export interface People {
  me: Name;
  other: Name;
}

/** One of the two, seen from the importer; null where the text does not say, or names somebody else. */
export type Whose = 'me' | 'other' | null;

/** In which order the two numbers of `03/04/2026` stand. */
export type DateOrder = 'day-first' | 'month-first';

/** A bullet as an old note gives it. The server adds what only it can: `id`, `since`, `carried`. */
export interface ReadBullet {
  kind: Kind;
  indent: number;
  text: string;
  /** Set where a line that is no action begins with `Name:`; the name is then no longer in the text. */
  by: Whose;
  /** Only actions have one. A name that is neither of the two stays in the text. */
  owner: Whose;
  due: Due | null;
  state: State;
  /** Why it was dropped, if the line says so. */
  reason: string | null;
  /** The line of the source it begins on, counted from 1. */
  line: number;
}

/** A sub-heading of a page with its bullets. */
export interface ReadSection {
  /** `people`, `product`, `process` for those titles; `notes` where the title is ''; else a slug. Unique on its page. */
  key: string;
  /** As the note has it; '' for bullets that stand before the first sub-heading: the caller names it. */
  title: string;
  prompt: '';
  bullets: ReadBullet[];
}

/** One dated heading and what stands below it. */
export interface ReadPage {
  /** Null where the heading names a day that does not exist, such as 30 February. */
  day: Day | null;
  /** The dated heading as it stands in the source, without its marks. */
  heading: string;
  /** First and last line of the source that belong to this page, counted from 1. */
  line: number;
  lastLine: number;
  /** Both days that `03/04/2026` can mean, where nothing in the text decides; `day` is then the likelier one. */
  ambiguous: { dayFirst: Day; monthFirst: Day } | null;
  /** The heading has no year: it was worked out from its neighbours, the weekday and today. */
  guessedYear: boolean;
  /** The heading names a weekday which that day is not. */
  weekdayDiffers: boolean;
  /** Another page of the same source has the same day. Both are kept. */
  sameDay: boolean;
  sections: ReadSection[];
}

/** A line with words that belongs to no page. */
export interface UnplacedLine {
  line: number;
  text: string;
}

/** Why a line holds nothing that a page needs. */
export type IgnoredReason =
  | 'rule'
  | 'underline'
  | 'front matter'
  | 'table delimiter'
  | 'table header'
  | 'code fence'
  | 'query'
  | 'comment'
  | 'property'
  | 'year heading'
  | 'empty';

export interface IgnoredLine {
  line: number;
  text: string;
  reason: IgnoredReason;
}

/** What old notes hold. Every line that is not blank is in `pages`, in `unplaced` or in `ignored`. */
export interface Reading {
  /** Newest first, whatever the order in the source; pages whose day does not exist come before all others. */
  pages: ReadPage[];
  unplaced: UnplacedLine[];
  ignored: IgnoredLine[];
  /** `ambiguous` as long as a page is: ask once, and read again with `dateOrder`. */
  dateOrder: 'certain' | 'ambiguous';
}

/** The text cannot be read at all. `limit` is in characters. */
export type Refusal = { problem: 'too-large'; limit: number } | { problem: 'not-text' };

export interface ReadOptions {
  /** The person's answer for dates such as 03/04. */
  dateOrder?: DateOrder;
  today: Day;
}
