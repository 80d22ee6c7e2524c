import { z } from 'zod';
import { categories, depths } from './question.ts';

export const QuestionShown = z.object({
  id: z.string(),
  category: z.enum(categories),
  depth: z.enum(depths),
  text: z.string(),
  rewordings: z.array(z.string()),
});

/** Why a question is offered now, as data: the same for both. Weeks are whole ones. */
export const Why = z.discriminatedUnion('because', [
  /** The two have only begun to meet. */
  z.object({ because: z.literal('beginning') }),
  /** Somebody's mood fell, or load rose, over the last check-ins. Whose is not said: the check-ins say it. */
  z.object({ because: z.literal('energy'), checkIns: z.number().int() }),
  /** Career last came up so long ago; null where it never did. */
  z.object({ because: z.literal('career'), weeks: z.number().int().nullable() }),
  /** No line of feedback for so long; null where there never was one. */
  z.object({ because: z.literal('feedback'), weeks: z.number().int().nullable() }),
  /** The last meetings went nearly all to product. */
  z.object({ because: z.literal('product'), meetings: z.number().int() }),
  /** Little was written last time. */
  z.object({ because: z.literal('quiet') }),
  /** One of the two chose it, or it is simply this category's turn: last offered so long ago, or never. */
  z.object({ because: z.literal('variety'), weeks: z.number().int().nullable() }),
]);

/** The question that is offered on the planned page. */
export const Offer = z.object({
  page: z.string(),
  question: QuestionShown,
  why: Why,
  /** It stands on the page as a line already. */
  onPage: z.boolean(),
});

export type Why = z.infer<typeof Why>;
export type Offer = z.infer<typeof Offer>;
