/** What is remembered of one connection to one document. */
export type ConnectionState = {
  /** It has sent, since it attached, everything the server lacked: from here on its updates come in order. */
  caughtUp: boolean;
  /** Updates passed over because they overtook what they build on. What catches up brings them. */
  owed: number;
  /** Marks that were asked for before it had caught up. */
  marks: number[];
  /** The Yjs client it speaks as. */
  presence: number | null;
  /** The Yjs clients the presence message in hand speaks for. */
  said: number[];
  /** Nothing it sends counts any more. */
  over: boolean;
};

export function newConnectionState(): ConnectionState {
  return { caughtUp: false, owed: 0, marks: [], presence: null, said: [], over: false };
}
