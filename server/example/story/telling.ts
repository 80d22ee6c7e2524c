import type { MetaAnswer, MoodAndLoad, Reflection } from '#core/book.ts';
import type { CheckIn, Kind, Recap } from '#core/page.ts';

/** Who of the two. Whoever looks around sits in Maya's place, under their own name; `{Maya}` in a text becomes that name. */
export type Who = 'maya' | 'sam';

export type Line = {
  by: Who;
  kind: Kind;
  text: string;
  /** A name by which later weeks speak of this line. Actions, blockers and topics with a name stay open until a week says otherwise. */
  as?: string;
  owner?: Who;
  /** Days after this meeting, or the next meeting. */
  due?: number | 'next';
  /** Stands below the line above it. */
  under?: true;
};

/** What one of the two puts at the top of the page. A status was sent ahead. */
export type Felt = Partial<CheckIn> & MoodAndLoad;

/** What is settled beside the page, with names where the product has ids. */
export type Settling = { by: Who } & (
  | { kind: 'goal-set'; goal: string; title: string; why: string; steps?: { text: string; done: boolean }[] }
  | { kind: 'goal-taken'; goal: string }
  | { kind: 'goal-closed'; goal: string; how: 'reached' | 'let-go'; line: string }
  /** What became of the support Sam asked for, so many weeks before this one. */
  | { kind: 'support'; weeksAgo: number; outcome: 'granted' | 'declined' | 'delivered'; line: string }
  | { kind: 'thread-joined'; bullet: string; of: string }
  | { kind: 'blocker-named'; bullet: string; as: 'friction' | 'confidence' | 'clarity' }
  | { kind: 'publicly'; bullet: string; is: 'wanted' | 'said' | 'let-go' }
  | { kind: 'question'; question: string; how: 'offered' | 'passed' | 'not-today' | 'never' }
  | { kind: 'meta-agreed'; change: string }
  | { kind: 'meta-checked'; held: 'yes' | 'partly' | 'no' }
);

/** One weekly meeting. */
export type Week = {
  people: Line[];
  product: Line[];
  process: Line[];
  /** Lines with a name that were finished here. An action without a name was done by the meeting after. */
  done?: string[];
  /** Lines with a name that were dropped here, and why. */
  dropped?: Record<string, string>;
  /** Whole minutes that People, Product and Process held the floor. */
  minutes: [people: number, product: number, process: number];
  sam: Felt;
  maya?: Felt;
  recap: Recap;
  /** Who agreed to the recap; both without it. */
  agreed?: Who[];
  reflection?: Partial<Record<Who, Reflection>>;
  meta?: Record<Who, MetaAnswer>;
  settled?: Settling[];
  /** What Maya wrote for herself. */
  note?: string;
  /** It was held on another day than planned. */
  moved?: { by: Who; days: number; reason: string };
};

/** A week in which the two did not meet. */
export type SkippedWeek = { skipped: { by: Who; reason: string } };

/** The page that comes next, as far as it is prepared. */
export type WeekAhead = Pick<Week, 'people' | 'product' | 'process' | 'sam'>;

type More = Pick<Line, 'as' | 'due' | 'under'>;

/** How one of the two writes on a page. */
function voiceOf(by: Who) {
  const says = (kind: Kind) => (text: string, more: More = {}): Line => ({ by, kind, text, ...more });
  return {
    notes: says('note'),
    asks: says('topic'),
    isBlocked: says('blocker'),
    cheers: says('win'),
    tells: says('feedback'),
    wishes: says('career'),
    learned: says('learning'),
    decides: says('decision'),
    owes: (text: string, more: More = {}): Line => ({ by, kind: 'action', owner: by, text, ...more }),
  };
}

export const sam = voiceOf('sam');
export const maya = voiceOf('maya');
