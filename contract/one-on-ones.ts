import { z } from 'zod';
import { Series, Slot } from '#core/schedule/cadence.ts';
import { Email, Name } from './account.ts';
import { forAnybody, forPerson, Id, Instant } from './base.ts';

export const Seat = z.enum(['manager', 'report']);
/** `managed`: one leads the other. `equals`: mentor and mentee, peers; seats then only tell the two hues apart. */
export const Relation = z.enum(['managed', 'equals']);

export const Framework = z.object({
  key: z.string().min(1).max(40),
  sections: z
    .array(z.object({ key: z.string().min(1).max(40), title: z.string().trim().min(1).max(80), prompt: z.string().trim().max(200) }))
    .min(1)
    .max(12)
    .refine((sections) => new Set(sections.map(({ key }) => key)).size === sections.length, { message: 'two sections share a key' }),
});

export const Place = z.string().trim().max(300);

export const Invitation = z.object({
  state: z.enum(['none', 'open', 'expired', 'withdrawn']),
  expiresAt: Instant.nullable(),
  /** What became of the mail it went out by; null where it did not go by mail. */
  mail: z.enum(['waiting', 'sent', 'failed']).nullable(),
});

export const OneOnOne = z.object({
  id: Id,
  relation: Relation,
  /** The seat of the person who asks. */
  seat: Seat,
  other: z.object({ id: Id.nullable(), name: z.string(), email: z.string().nullable(), joined: z.boolean() }),
  /** The slot of the last series: what holds from then on. */
  slot: Slot,
  /** When the two meet, oldest first: each series until the next one begins. */
  series: z.array(Series),
  place: z.string(),
  framework: Framework,
  /** The one page that is planned. */
  planned: z
    .object({
      id: Id,
      day: z.iso.date(),
      time: z.string(),
      zone: z.string(),
      startsAt: Instant,
      /** The day of the rhythm it stands for, wherever it was moved; null on pages from before that was kept. */
      standsFor: z.iso.date().nullable(),
    })
    .nullable(),
  /** Who of the two is away when: what is not past. No page is planned there. */
  away: z.array(z.object({ id: Id, by: Id, from: z.iso.date(), to: z.iso.date(), reason: z.string() })),
  invitation: Invitation,
  cover: Id,
  /** How many were held, imported ones included. */
  held: z.number().int(),
  /** The other is made up: this one-on-one is there to look around in. */
  example: z.boolean(),
});

/** `mailed`: it goes to the address that was given. Not where none was, where no mail server is set, or after too many in a day. */
const NewInvitation = z.object({ link: z.url(), expiresAt: Instant, mailed: z.boolean() });

export const oneOnOnes = {
  /** One's own one-on-ones, next meeting first. */
  list: forPerson.route({ method: 'GET', path: '/one-on-ones' }).output(z.array(OneOnOne)),

  read: forPerson.route({ method: 'GET', path: '/one-on-ones/{id}' }).input(z.object({ id: Id })).output(OneOnOne),

  /** Starts a one-on-one with its cover and its first page, which can be prepared alone. `id` makes it safe to send twice. */
  start: forPerson
    .route({ method: 'POST', path: '/one-on-ones' })
    .input(
      z.object({
        id: Id,
        other: z.object({ name: Name, email: Email.optional() }),
        seat: Seat,
        relation: Relation,
        slot: Slot,
        place: Place,
        framework: Framework,
      }),
    )
    .output(OneOnOne),

  /**
   * Changes the rhythm from a day on, place or framework from the next page that is made on. Pages that exist stay as
   * they are. `from` is a day after that of the planned page and the day it stands for; left out, it is the first such.
   */
  change: forPerson
    .route({ method: 'PATCH', path: '/one-on-ones/{id}' })
    .input(z.object({ id: Id, slot: Slot.optional(), from: z.iso.date().optional(), place: Place.optional(), framework: Framework.optional() }))
    .output(OneOnOne)
    .errors({ CHANGE_TOO_EARLY: { status: 422 } }),
};

export const invitations = {
  /** Makes the link for the free seat, good once and for 14 days. An earlier link stops working. The link is shown this once, and mailed to the address that is given, if there is a mail server. */
  renew: forPerson
    .route({ method: 'POST', path: '/one-on-ones/{id}/invitation' })
    .input(z.object({ id: Id, email: Email.optional() }))
    .output(NewInvitation)
    .errors({ SEAT_TAKEN: { status: 409 } }),

  withdraw: forPerson.route({ method: 'DELETE', path: '/one-on-ones/{id}/invitation' }).input(z.object({ id: Id })).output(z.object({})),

  /** What a link invites to. `addressed`: whether the invitation names an address, and if so whether it is that of the one signed in. */
  look: forAnybody
    .route({ method: 'POST', path: '/invitations/look' })
    .input(z.object({ token: z.string().max(200) }))
    .output(
      z.object({
        inviter: z.string(),
        invited: z.string(),
        /** The seat the one who accepts will sit in. */
        seat: Seat,
        relation: Relation,
        slot: Slot,
        expiresAt: Instant,
        addressed: z.enum(['nobody', 'you', 'another', 'unknown']),
        /** The person signed in is the one who invites. */
        own: z.boolean(),
      }),
    )
    .errors({ INVITATION_GONE: { status: 410, data: z.object({ why: z.enum(['unknown', 'used', 'expired', 'withdrawn']) }) } }),

  /** Takes the seat. An account with another address than the invitation's must say so (`confirmed`). */
  accept: forPerson
    .route({ method: 'POST', path: '/invitations/accept' })
    .input(z.object({ token: z.string().max(200), confirmed: z.boolean() }))
    .output(z.object({ id: Id }))
    .errors({
      INVITATION_GONE: { status: 410, data: z.object({ why: z.enum(['unknown', 'used', 'expired', 'withdrawn']) }) },
      ADDRESS_DIFFERS: { status: 409 },
      OWN_INVITATION: { status: 409 },
    }),
};
