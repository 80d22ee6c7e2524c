import { z } from 'zod';
import { Due, kinds } from '#core/page.ts';
import { forPerson, Id } from './base.ts';

/** Everybody a person meets with, and room to spare. */
const Rooms = z
  .array(Id)
  .min(1)
  .max(100)
  .refine((ids) => new Set(ids).size === ids.length, { message: 'a one-on-one is named twice' });

/** A captured line: shorter than a bullet may become on the page. */
const Text = z.string().trim().min(1).max(2000);

export const bullets = {
  /**
   * Puts a line on the next page of each of these one-on-ones, raised by me; an action is mine to do. One id in all of
   * them, which also makes it safe to send twice. All of them or none.
   */
  capture: forPerson
    .route({ method: 'POST', path: '/bullets' })
    .input(z.object({ ids: Rooms, bullet: Id, kind: z.enum(kinds), text: Text, due: Due.nullable() }))
    .output(z.array(z.object({ oneOnOne: Id, page: Id, day: z.iso.date(), section: z.string() })))
    .errors({ PAGE_FULL: { status: 409 } }),

  /**
   * Takes back a line I captured. It stays, and is told in `kept`, where somebody has changed its words or the two
   * have met over it.
   */
  withdraw: forPerson
    .route({ method: 'POST', path: '/bullets/{bullet}/withdraw' })
    .input(z.object({ ids: Rooms, bullet: Id, text: Text }))
    .output(z.object({ kept: z.array(Id) })),
};
