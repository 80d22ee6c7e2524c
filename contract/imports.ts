import { z } from 'zod';
import { Bullet, Day, Section } from '#core/page.ts';
import { forPerson, Id, Instant } from './base.ts';

/** Ten years of weekly pages, with room to spare. */
const mostPages = 1000;
const mostBullets = 500;

const ImportedBullet = Bullet.pick({ kind: true, indent: true, due: true, state: true }).extend({
  text: z.string().min(1).max(4000),
  reason: z.string().max(1000).nullable(),
  by: z.enum(['me', 'other']).nullable(),
  owner: z.enum(['me', 'other']).nullable(),
});

/** A page read out of old notes, its day settled. */
export const ImportedPage = z.object({
  day: Day,
  sections: z
    .array(Section.pick({ key: true, title: true }).extend({ key: z.string().max(80), title: z.string().max(200), bullets: z.array(ImportedBullet).max(mostBullets) }))
    .min(1)
    .max(60),
});

const Import = z.object({ id: Id, source: z.string(), importedAt: Instant, by: Id, pages: z.number().int() });

export const imports = {
  /** Which of these pages are in the book already, word for word, in the order given. */
  compare: forPerson
    .route({ method: 'POST', path: '/one-on-ones/{id}/imports/compare' })
    .input(z.object({ id: Id, pages: z.array(ImportedPage).max(mostPages) }))
    .output(z.object({ known: z.array(z.boolean()) })),

  /** Puts the pages into the book as held pages. Those that are there already are passed over if `skipKnown`. `importId` makes it safe to send twice. */
  keep: forPerson
    .route({ method: 'POST', path: '/one-on-ones/{id}/imports' })
    .input(z.object({ id: Id, importId: Id, source: z.string().max(300), skipKnown: z.boolean(), pages: z.array(ImportedPage).min(1).max(mostPages) }))
    .output(z.object({ kept: z.number().int(), skipped: z.number().int() })),

  list: forPerson.route({ method: 'GET', path: '/one-on-ones/{id}/imports' }).input(z.object({ id: Id })).output(z.array(Import)),

  /** Takes every page of one import out of the book again. */
  undo: forPerson
    .route({ method: 'DELETE', path: '/one-on-ones/{id}/imports/{importId}' })
    .input(z.object({ id: Id, importId: Id }))
    .output(z.object({ removed: z.number().int() })),
};
