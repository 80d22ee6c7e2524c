import type { Limit } from './report/result.ts';

/** What the figures may be at most, on two cores with the clients on the same machine. In the unit of their row. */
export const budgets = {
  /** An edit seen by the other and already durable, 50 rooms live at 5 edits/s each. */
  seen: [
    { figure: 'p50', most: 3 },
    { figure: 'p95', most: 5 },
  ],
  /** The same edit shown as saved. */
  saved: [{ figure: 'p99', most: 20 }],
  /** An edit seen by the other, 2,000 rooms at 2,000 edits/s in all. */
  seenUnderLoad: [{ figure: 'p99', most: 50 }],
  /** kB of the server's memory for a room that is open and idle. */
  idleRoom: [{ figure: 'value', most: 80 }],
  /** ms of the server to open a page or the book. */
  open: [{ figure: 'p95', most: 100 }],
  /** "No growth": ms added to the quickest tenth. More than what two runs of the same differ by. */
  growth: [{ figure: 'value', most: 2 }],
  /** ms of the server for what is noticed over 10 books of 260 pages, once they are opened. */
  practice: [{ figure: 'p95', most: 150 }],
  /** "No growth" of the same: more of it is read at once, and two runs differ by more. */
  practiceGrowth: [{ figure: 'value', most: 10 }],
  /** s on an existing database. */
  laterStart: [{ figure: 'slowest', most: 2 }],
  /** kB over the line, compressed. */
  entry: [{ figure: 'value', most: 160 }],
  meetingPage: [{ figure: 'value', most: 330 }],
} as const satisfies Record<string, readonly Limit[]>;
