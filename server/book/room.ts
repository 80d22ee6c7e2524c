import type { Selectable } from 'kysely';
import type { z } from 'zod';
import type { Framework as FrameworkSchema } from '#contract/one-on-ones.ts';
import type { Read } from '#server/database/reach.ts';
import type { Tables } from '#server/database/tables.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import type { Key, Place } from '#server/seal/seal.ts';
import { openWords, sealWords } from '#server/seal/words.ts';
import { found } from './refusal.ts';

export type Room = Selectable<Tables['one_on_ones']>;
export type Framework = z.infer<typeof FrameworkSchema>;
export type Invited = { name: string; email: string | null };

/** The words of a one-on-one, sealed together under one version. */
export type RoomWords = { place: string; framework: Framework; invited: Invited };

const wordPlace = (room: string, column: string, version: number): Place => ['one_on_ones', room, column, version];

export function sealRoomWords(key: Key, room: string, version: number, words: RoomWords) {
  return {
    place_sealed: sealWords(key, words.place, wordPlace(room, 'place_sealed', version)),
    framework_sealed: sealWords(key, words.framework, wordPlace(room, 'framework_sealed', version)),
    invited_sealed: sealWords(key, words.invited, wordPlace(room, 'invited_sealed', version)),
  };
}

export function openRoomWords(key: Key, room: Pick<Room, 'id' | 'version' | 'place_sealed' | 'framework_sealed' | 'invited_sealed'>): RoomWords {
  return {
    place: openWords<string>(key, room.place_sealed, wordPlace(room.id, 'place_sealed', room.version)),
    framework: openWords<Framework>(key, room.framework_sealed, wordPlace(room.id, 'framework_sealed', room.version)),
    invited: openInvited(key, room),
  };
}

export function openInvited(key: Key, room: { id: string; version: number; invited_sealed: Buffer }): Invited {
  return openWords<Invited>(key, room.invited_sealed, wordPlace(room.id, 'invited_sealed', room.version));
}

/** A one-on-one within reach, with its key. */
export async function readRoom(tx: Read, keys: KeyRing, id: string): Promise<{ room: Room; key: Key }> {
  const room = found(await tx.selectFrom('one_on_ones').selectAll().where('id', '=', id).executeTakeFirst());
  return { room, key: keys.unwrap(room.key_wrapped, id) };
}
