import * as Y from 'yjs';
import { limits } from '#document/limits.ts';
import type { UpdateLimits } from '#server/documents/update/decode.ts';
import { UpdateUnreadable } from '#server/documents/update/decode.ts';
import { readUpdate, type UpdateReading } from '#server/documents/update/read-update.ts';
import type { Registry } from '#server/documents/registry.ts';
import { checkAttributes } from './attributes.ts';
import { checkLengths } from './lengths.ts';
import { coverPlaces } from './cover-places.ts';
import { pagePlaces } from './page-places.ts';
import { refuse, UpdateRefused } from './refused.ts';

/** What an update is judged against. */
export type Judged = {
  kind: 'page' | 'cover';
  document: Y.Doc;
  registry: Registry;
  /** The person who sent it. */
  author: string;
};

// A day's work offline, sent at once, is some thousands of pieces; a browser holds a page open a few dozen times.
const updateLimits: UpdateLimits = { structs: 20_000, clients: 64, length: limits.edit, deletions: 100_000 };

/**
 * Judges an update before it is applied: whether it can be read at all, and whether the editor, in this person's
 * hands, could have sent it. It may still put a bullet under a wrong name: see `stamped`. Throws UpdateRefused, with a reason, and nothing else. Changes nothing.
 * `missing` is the one reason an honest client meets: what it sent on reconnecting overtook what it builds on.
 */
export function checkUpdate(judged: Judged, update: Uint8Array): UpdateReading {
  const reading = read(judged, update);
  for (const client of reading.clients) {
    const owner = judged.registry.clients.get(client);
    if (owner === undefined ? Y.getState(judged.document.store, client) > 0 : owner !== judged.author) refuse('another-client');
  }
  const places = judged.kind === 'page' ? pagePlaces(judged.author) : coverPlaces;
  for (const created of reading.created) places.mayCreate(created);
  for (const { place } of reading.deleted) places.mayDelete(place);
  checkAttributes(reading);
  checkLengths(judged.document, reading);
  return reading;
}

function read({ document }: Judged, update: Uint8Array): UpdateReading {
  try {
    return readUpdate(document, update, updateLimits);
  } catch (error) {
    if (error instanceof UpdateUnreadable) throw new UpdateRefused(error.why);
    throw error;
  }
}
