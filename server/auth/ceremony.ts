import { sql } from 'kysely';
import type { Reach } from '#server/database/reach.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import type { Place } from '#server/seal/seal.ts';
import { openWords, sealWords } from '#server/seal/words.ts';
import { hashToken } from './token.ts';

/** What is begun in one request and finished in another, by the same browser. */
export type CeremonyKind = 'provider' | 'provider-link' | 'passkey-add' | 'passkey-enter';

export type Ceremonies = { reach: Reach; keys: KeyRing; now: Date };

// Long enough to find one's phone or one's password elsewhere.
const minutes: Record<CeremonyKind, number> = { provider: 10, 'provider-link': 1, 'passkey-add': 5, 'passkey-enter': 5 };

const extraPlace: Place = ['ceremonies', 'one', 'extra_sealed', 1];
// What seals a ceremony is used once and thrown away with it.
const owner = 'a ceremony';

/** Begins a ceremony. Whoever knows `secret` can finish it, once; it is stored nowhere. */
export async function beginCeremony(
  { reach, keys, now }: Ceremonies,
  kind: CeremonyKind,
  secret: string,
  { person = null, extra = null }: { person?: string | null; extra?: unknown } = {},
): Promise<void> {
  const { key, wrapped } = keys.make(owner);
  const expires = new Date(now.getTime() + minutes[kind] * 60_000);
  await reach.atTheGate((gate) =>
    sql`select begin_ceremony(${hashToken(secret)}, ${kind}, ${person}, ${wrapped}, ${sealWords(key, extra, extraPlace)}, ${now}, ${expires})`.execute(gate),
  );
}

export type Begun = { person: string | null; extra: unknown };

/** Takes a ceremony to finish it, or gives null: it was never begun, is over, or was taken already. */
export async function takeCeremony({ reach, keys, now }: Ceremonies, kind: CeremonyKind, secret: string): Promise<Begun | null> {
  const { rows } = await reach.atTheGate((gate) =>
    sql<{ person_id: string | null; key_wrapped: Buffer; extra_sealed: Buffer }>`
      select * from take_ceremony(${hashToken(secret)}, ${kind}, ${now})`.execute(gate),
  );
  const [row] = rows;
  return row ? { person: row.person_id, extra: openWords<unknown>(keys.unwrap(row.key_wrapped, owner), row.extra_sealed, extraPlace) } : null;
}
