/** What is known about how far the words of one document got. Plain data: see `after` and `statusOf`. */
export type Facts = {
  /** The socket is open and the server has let us in. */
  letIn: boolean;
  /** Since then, everything written here was sent once: what follows is sent as it is written. */
  caughtUp: boolean;
  /** The server's words were here at least once. */
  opened: boolean;
  /** The line was lost, or never came about. */
  lost: boolean;
  /** How many changes were made here, and how many of them are known to be on disk. */
  changes: number;
  kept: number;
  /** Marks that were sent on this line and not answered yet, and how many changes each of them covers. */
  marks: readonly { mark: number; covers: number }[];
  /** Counts up over the document's life, so that an answer from an earlier line fits no mark of this one. */
  lastMark: number;
  ended: Ended | null;
};

/** Why there is no writing on this document any more. */
export type Ended = 'held' | 'refused' | 'gone' | 'old-version' | 'signed-out';

export type Happening =
  | { is: 'let-in' }
  | { is: 'caught-up' }
  | { is: 'opened' }
  | { is: 'lost' }
  | { is: 'changed' }
  | { is: 'marked'; mark: number }
  | { is: 'durable'; mark: number }
  | { is: 'ended'; why: Ended }
  | { is: 'attached-again' };

export type Status =
  | { is: 'connecting' }
  | { is: 'saved' }
  | { is: 'not-saved' }
  | { is: 'offline'; unsaved: boolean }
  | { is: Ended; unsaved: boolean };

export const atFirst: Facts = {
  letIn: false,
  caughtUp: false,
  opened: false,
  lost: false,
  changes: 0,
  kept: 0,
  marks: [],
  lastMark: 0,
  ended: null,
};

/**
 * What is known after something happened. "Saved" rests on marks: a mark is sent after the changes it covers, on a line
 * that keeps its order, and the server answers it when all before it is in its log. The provider's own counter says
 * zero too early after a reconnect, and state vectors do not show deletions.
 */
export function after(facts: Facts, happened: Happening): Facts {
  switch (happened.is) {
    case 'let-in':
      return { ...facts, letIn: true, lost: false };
    case 'caught-up':
      return { ...facts, caughtUp: true };
    case 'opened':
      return { ...facts, opened: true };
    case 'lost':
      return { ...facts, letIn: false, caughtUp: false, lost: true, marks: [] };
    case 'changed':
      return { ...facts, changes: facts.changes + 1 };
    case 'marked':
      return {
        ...facts,
        lastMark: happened.mark,
        marks: [...facts.marks, { mark: happened.mark, covers: facts.changes }],
      };
    case 'durable': {
      const answered = facts.marks.find(({ mark }) => mark === happened.mark);
      if (!answered) return facts;
      const marks = facts.marks.filter(({ mark }) => mark > happened.mark);
      return { ...facts, marks, kept: Math.max(facts.kept, answered.covers) };
    }
    case 'ended':
      return { ...facts, letIn: false, caughtUp: false, marks: [], ended: happened.why };
    case 'attached-again':
      break;
  }
  return { ...facts, ended: null, lost: false };
}

/** Whether something written here is not known to be on disk. */
export function isUnsaved({ changes, kept }: Facts): boolean {
  return kept < changes;
}

/** The mark to send now, or null: only where it would cover everything, and no mark on its way covers as much. */
export function markDue(facts: Facts): number | null {
  if (!facts.letIn || !facts.caughtUp || !isUnsaved(facts)) return null;
  return facts.marks.some(({ covers }) => covers === facts.changes) ? null : facts.lastMark + 1;
}

/** What the page says about it. */
export function statusOf(facts: Facts): Status {
  const unsaved = isUnsaved(facts);
  if (facts.ended) return { is: facts.ended, unsaved };
  if (facts.lost) return { is: 'offline', unsaved };
  if (!facts.opened) return { is: 'connecting' };
  if (unsaved) return { is: 'not-saved' };
  return facts.letIn && facts.caughtUp ? { is: 'saved' } : { is: 'connecting' };
}
