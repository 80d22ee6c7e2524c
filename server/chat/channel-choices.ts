import type { Acting } from '#server/book/acting.ts';
import type { Write } from '#server/database/reach.ts';
import { changeChoices } from '#server/notices/choices.ts';

/** A new channel is told what mail is told, until somebody chooses. */
export async function startChoicesOf(tx: Write, acting: Acting, channel: string): Promise<void> {
  await changeChoices(tx, acting, ({ ways, ...choices }) => ({ ...choices, ways: { ...ways, [channel]: ways['mail'] ?? [] } }));
}

/** A channel that is gone is told nothing. */
export async function stopChoicesOf(tx: Write, acting: Acting, channel: string): Promise<void> {
  await changeChoices(tx, acting, ({ ways, ...choices }) => ({
    ...choices,
    ways: Object.fromEntries(Object.entries(ways).filter(([way]) => way !== channel)),
  }));
}
