import { z } from 'zod';
import { Improvement } from '#core/themes/improvement-shape.ts';
import { Theme } from '#core/themes/theme-shape.ts';
import { forPerson, Id } from './base.ts';

const Key = z.string().trim().min(1).max(200);
const Line = z.string().trim().min(1).max(400);

/** What the one who asks said of two themes: the same, or two. */
const Verdict = z.object({ id: Id, from: Key, into: Key, same: z.boolean() });

const Themes = z.object({
  /** What most people raised first. */
  themes: z.array(Theme),
  /** Themes that may be the same, to be offered: `from` would count as `into`. */
  similar: z.array(z.object({ from: z.string(), into: z.string() })),
  verdicts: z.array(Verdict),
  /** One's own, oldest first, each with the one-on-ones that can be told what was done. */
  improvements: z.array(
    Improvement.extend({
      offers: z.array(z.object({ oneOnOneId: Id, other: z.string(), theme: z.string(), byOther: z.boolean(), line: z.string() })),
    }),
  ),
});

/** Themes over all one's own one-on-ones. Merges and improvements are the person's own: nobody else reads them. */
export const themes = {
  list: forPerson.route({ method: 'GET', path: '/themes' }).output(Themes),

  /** How many themes several people raised lately, that nothing is being done about yet. */
  count: forPerson.route({ method: 'GET', path: '/themes/count' }).output(z.object({ count: z.number().int() })),

  /** The themes of one book as they are written in it, most frequent first: what `#` offers on its pages. */
  ofOneOnOne: forPerson
    .route({ method: 'GET', path: '/one-on-ones/{id}/themes' })
    .input(z.object({ id: Id }))
    .output(z.array(z.string())),

  /** Says that two themes are the same, or that they are two. Saying so again under the same id changes it. */
  decide: forPerson.route({ method: 'PUT', path: '/themes/verdicts/{id}' }).input(Verdict).output(z.object({})),

  /** Takes that back. */
  undecide: forPerson.route({ method: 'DELETE', path: '/themes/verdicts/{id}' }).input(z.object({ id: Id })).output(z.object({})),

  /** Begins an improvement, or changes its words: what is done about a theme, and who sees to it. */
  improve: forPerson
    .route({ method: 'PUT', path: '/themes/improvements/{id}' })
    .input(z.object({ id: Id, theme: Key, line: Line, owner: z.string().trim().max(120) }))
    .output(z.object({})),

  /** Says that an improvement is done, or that it is not after all. */
  finish: forPerson
    .route({ method: 'PUT', path: '/themes/improvements/{id}/done' })
    .input(z.object({ id: Id, done: z.boolean() }))
    .output(z.object({})),

  /** Takes an improvement off one's list. What was told stays told. */
  drop: forPerson.route({ method: 'DELETE', path: '/themes/improvements/{id}' }).input(z.object({ id: Id })).output(z.object({})),

  /**
   * Puts "you said, we did" on the next page of a one-on-one that raised the theme. Told again, nothing changes.
   * NAMES_ELSEWHERE says whose names from other one-on-ones stand in the text: nothing is put anywhere then.
   */
  tell: forPerson
    .route({ method: 'POST', path: '/themes/improvements/{id}/told' })
    .input(z.object({ id: Id, oneOnOneId: Id, text: z.string().trim().min(1).max(600) }))
    .output(z.object({}))
    .errors({ NAMES_ELSEWHERE: { status: 422, data: z.object({ names: z.array(z.string()) }) }, PAGE_FULL: { status: 409 } }),
};
