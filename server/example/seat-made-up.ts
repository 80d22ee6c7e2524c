import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Acting } from '#server/book/acting.ts';
import { emailPlace, namePlace } from '#server/book/person.ts';
import type { Write } from '#server/database/reach.ts';
import { sealWords } from '#server/seal/words.ts';

/**
 * Seats somebody made up beside the one who acts, and gives their id. They have no address: what would find them is
 * drawn at random, and the database takes no password and no session of theirs.
 */
export async function seatMadeUp(tx: Write, { keys }: Pick<Acting, 'keys'>, room: string, name: string, zone: string): Promise<string> {
  const id = randomUUID();
  const { key, wrapped } = keys.make(id);
  const { rows } = await sql<{ seated: boolean }>`
    select seat_made_up(${room}, ${id}, ${randomBytes(32)}, ${sealWords(key, '', emailPlace(id))},
      ${sealWords(key, name, namePlace(id))}, ${wrapped}, ${zone}) as seated`.execute(tx);
  if (rows[0]?.seated !== true) throw new Error('the seat is not free');
  return id;
}
