/** What a client tells the others: where its caret is, and anything else, by Yjs client id. */
export type States = Map<number, Record<string, unknown>>;

// Editors insist on a color. Whose hue it is, every client knows from the person.
const color = '#757064';

/**
 * Leaves of a presence message what its sender may say: one state, under a Yjs client id that is nobody else's, with
 * the sender's own person in it. `said` are the ids the message named: Hocuspocus adds one of its own making. `own` is
 * the id this connection has spoken as, if it has; gives the one it speaks as.
 */
export function ownPresence(
  states: States,
  sender: { own: number | null; said: readonly number[]; person: string; isTaken(client: number): boolean },
): number | null {
  const own = sender.own ?? sender.said.find((client) => !sender.isTaken(client)) ?? null;
  for (const [client, state] of states) {
    if (client !== own) states.delete(client);
    else if (state['user'] !== undefined && state['user'] !== null) state['user'] = { id: sender.person, color };
  }
  return own;
}
