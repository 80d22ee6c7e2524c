import { randomInt, randomUUID } from 'node:crypto';
import type { Write } from '#server/database/reach.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import type { Holder } from './entry-token.ts';
import { tellChange } from './tell-change.ts';

const howMany = 10;
// Ten of 31 signs that no hand confuses: 49 bits, and nobody tries them faster than ten in a quarter of an hour.
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';
const half = 5;

/** New recovery codes for the person of this transaction, each good once; earlier ones stop working. Only their keyed hashes are stored. */
export async function makeRecoveryCodes(tx: Write, { person, keys }: Holder): Promise<string[]> {
  await tx.deleteFrom('recovery_codes').where('person_id', '=', person).execute();
  const codes = Array.from({ length: howMany }, () => `${word()}-${word()}`);
  const rows = codes.map((code) => ({ id: randomUUID(), person_id: person, code_hash: hashOf(keys, person, code) }));
  await tx.insertInto('recovery_codes').values(rows).execute();
  return codes;
}

/** Uses a recovery code up, and tells its owner. Gives whether it was one. */
export async function useRecoveryCode(tx: Write, holder: Holder, code: string): Promise<boolean> {
  const used = await tx
    .updateTable('recovery_codes')
    .set({ used_at: holder.now })
    .where('code_hash', '=', hashOf(holder.keys, holder.person, code))
    .where('used_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (used) await tellChange(tx, holder, 'recovery-code-used');
  return used !== undefined;
}

const word = () => Array.from({ length: half }, () => signs[randomInt(signs.length)]).join('');

const hashOf = (keys: KeyRing, person: string, code: string) => keys.digest(person, `recovery code ${code.replace('-', '')}`);
