/** What the process that measures tells the process the clients live in; each order is answered once. */
export type Order =
  | { do: 'open'; address: string; origin: string; rooms: readonly { page: string; cookies: readonly [string, string] }[] }
  | { do: 'type'; perSecond: number; seconds: number }
  | { do: 'leave' };

/** What came of an order. Times in milliseconds. */
export type Outcome = {
  took: number;
  /** From typing a letter until the other has it, and until its writer is told that it is saved. */
  seen: number[];
  saved: number[];
  typed: number;
  /** CPU seconds of the clients. */
  cpuSeconds: number;
  /** Why connections ended that should not have. */
  lost: string[];
};

export type Answer = { outcome: Outcome } | { failed: string };
