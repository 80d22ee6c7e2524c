import { z } from 'zod';
import { forPerson, Id } from './base.ts';

/** A note of one's own and the version it is at; version 0 has no words yet. */
const Note = z.object({ text: z.string(), version: z.number().int() });

/** Where a note stands: beside a page, or, without one, about the other of the one-on-one. */
const Place = z.object({ id: Id, page: Id.optional() });

export const notes = {
  /** One's own private note at a place. The other of the one-on-one is answered with their own, never with this one. */
  read: forPerson.route({ method: 'GET', path: '/one-on-ones/{id}/notes' }).input(Place).output(Note),

  /**
   * Writes it over the version one saw; at most 20,000 letters. NOTE_MOVED_ON brings the note as it stands, where
   * another window of the same person wrote meanwhile: nothing is overwritten unseen.
   */
  write: forPerson
    .route({ method: 'PUT', path: '/one-on-ones/{id}/notes' })
    .input(Place.extend({ text: z.string().max(20_000), seen: z.number().int().min(0) }))
    .output(Note)
    .errors({ NOTE_MOVED_ON: { status: 409, data: Note } }),
};
