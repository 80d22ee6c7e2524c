import { z } from 'zod';
import { Day } from '#core/page.ts';
import { Story } from '#core/story/story-shape.ts';
import { forPerson, Id } from './base.ts';

const ItemId = z.string().min(1).max(400);

/** What the one who asks made of their stories of this one-on-one: kept for themselves alone. */
const Draft = z.object({
  from: Day,
  to: Day,
  order: z.array(ItemId).max(5_000),
  left: z.array(ItemId).max(5_000),
  sentences: z.array(z.object({ id: ItemId, text: z.string().max(4_000) })).max(200),
});

export const story = {
  /** The story of a period, both days included. Private notes are no part of it. */
  read: forPerson
    .route({ method: 'GET', path: '/one-on-ones/{id}/story' })
    .input(z.object({ id: Id, from: Day, to: Day }))
    .output(Story),

  /** One's own draft, or null where none was begun. */
  draft: forPerson
    .route({ method: 'GET', path: '/one-on-ones/{id}/story/draft' })
    .input(z.object({ id: Id }))
    .output(z.object({ draft: Draft.nullable() })),

  keepDraft: forPerson
    .route({ method: 'PUT', path: '/one-on-ones/{id}/story/draft' })
    .input(z.object({ id: Id, draft: Draft }))
    .output(z.object({})),
};
