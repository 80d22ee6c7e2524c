import { z } from 'zod';
import { MetaRound } from '#core/questions/meta-shape.ts';
import { Offer, QuestionShown } from '#core/questions/question-shape.ts';
import { categories, depths } from '#core/questions/question.ts';
import { forPerson, Id } from './base.ts';

/** The planned page of a one-on-one. */
const onPage = { id: Id, page: Id };

const Offered = z.object({ offer: Offer.nullable() });

/** Both lines of an answer: how these one-on-ones work for one, and what should change. Either may stay empty. */
const MetaAnswer = z.object({ works: z.string().trim().max(400), change: z.string().trim().max(400) });

/** The meta question with the answers to it. The other's is null until both have answered. */
const MetaShown = z.object({
  round: MetaRound.extend({ mine: MetaAnswer.nullable(), other: MetaAnswer.nullable(), otherAnswered: z.boolean() }).nullable(),
});

const OwnQuestion = z.object({ id: Id, text: z.string().trim().min(1).max(300) });

const errors = { PAGE_HELD: { status: 409 } } as const;

export const questions = {
  /** The question offered on the planned page, the same for both. Asked for the first time, it is chosen and remembered. */
  offer: forPerson.route({ method: 'POST', path: '/one-on-ones/{id}/question' }).input(z.object({ id: Id })).output(Offered),

  /**
   * Passes a question over for another, wants none on this page any more, or never wants to see this one again in this
   * one-on-one. Where it was passed over meanwhile, nothing changes. Gives the question that is offered then.
   */
  turnDown: forPerson
    .route({ method: 'POST', path: '/one-on-ones/{id}/question/turn-down' })
    .input(z.object({ ...onPage, question: z.string().max(40), how: z.enum(['passed', 'not-today', 'never']) }))
    .output(Offered)
    .errors(errors),

  /** Offers a question of the bank that one of the two chose. */
  choose: forPerson
    .route({ method: 'POST', path: '/one-on-ones/{id}/question/choose' })
    .input(z.object({ ...onPage, question: z.string().max(40) }))
    .output(Offered)
    .errors(errors),

  /** Five questions of the bank, and where the next five begin; null where these were the last. */
  browse: forPerson
    .route({ method: 'GET', path: '/one-on-ones/{id}/questions' })
    .input(
      z.object({
        id: Id,
        category: z.enum(categories).optional(),
        depth: z.enum(depths).optional(),
        from: z.coerce.number().int().min(0).max(1000).default(0),
      }),
    )
    .output(z.object({ questions: z.array(QuestionShown), next: z.number().int().nullable() })),

  /** One's own questions, oldest first. Nobody else sees them; put on a page, they are a line like any other. */
  own: forPerson.route({ method: 'GET', path: '/questions/own' }).output(z.array(OwnQuestion)),

  /** Keeps a question of one's own; `id` makes it safe to send twice. */
  keepOwn: forPerson.route({ method: 'PUT', path: '/questions/own/{id}' }).input(OwnQuestion).output(z.object({})),

  dropOwn: forPerson.route({ method: 'DELETE', path: '/questions/own/{id}' }).input(z.object({ id: Id })).output(z.object({})),

  /** "How do these one-on-ones work for you?", where it has come round on the planned page. */
  meta: forPerson.route({ method: 'GET', path: '/one-on-ones/{id}/meta' }).input(z.object({ id: Id })).output(MetaShown),

  /** Answers it, blind: the other's answer shows once both have. META_NOT_DUE where it has not come round on this page. */
  answerMeta: forPerson
    .route({ method: 'PUT', path: '/one-on-ones/{id}/meta' })
    .input(MetaAnswer.extend(onPage).refine(({ works, change }) => works !== '' || change !== '', { message: 'an answer says something' }))
    .output(MetaShown)
    .errors({ ...errors, META_NOT_DUE: { status: 409 } }),

  /** Keeps the change the two agreed on, in place of what they agreed on before on this page. Only once both have answered. */
  agreeMeta: forPerson
    .route({ method: 'POST', path: '/one-on-ones/{id}/meta/agreed' })
    .input(z.object({ ...onPage, change: z.string().trim().min(1).max(1000) }))
    .output(MetaShown)
    .errors({ ...errors, META_UNANSWERED: { status: 409 } }),

  /** Says whether the change agreed on last time held. META_NOT_DUE where there is none to look at. */
  checkMeta: forPerson
    .route({ method: 'POST', path: '/one-on-ones/{id}/meta/checked' })
    .input(z.object({ ...onPage, held: z.enum(['yes', 'partly', 'no']) }))
    .output(MetaShown)
    .errors({ ...errors, META_NOT_DUE: { status: 409 } }),
};
