import { careerDue } from '#core/career/career-due.ts';
import { careerTrail } from '#core/career/career-trail.ts';
import { showGoals } from '#core/goals/show-goals.ts';
import type { ShownGoal } from '#core/goals/shown-shape.ts';
import type { Acting } from '#server/book/acting.ts';
import { closeGoal, setGoal, stepGoal, takeGoal } from '#server/book/goal-verbs.ts';
import { openBook } from '#server/book/open-book.ts';
import { plannedPageId } from '#server/book/records.ts';
import type { Read, Write } from '#server/database/reach.ts';
import type { Asking } from '../asking.ts';
import { signedIn } from '../procedures.ts';

type Within = Pick<Asking, 'parts'> & {
  acting: Acting;
  read: <T>(work: (tx: Read) => Promise<T>) => Promise<T>;
  write: <T>(work: (tx: Write) => Promise<T>) => Promise<T>;
};

export const goals = {
  list: signedIn.goals.list.handler(({ context, input: { id } }) => shownGoals(context, id)),

  set: signedIn.goals.set.handler(({ context, input: { id, goal, ...words } }) =>
    change(context, id, (tx) => setGoal(tx, context.acting, { id, goal }, words)),
  ),

  take: signedIn.goals.take.handler(({ context, input: { proposed, ...of } }) =>
    change(context, of.id, (tx) => takeGoal(tx, context.acting, of, proposed)),
  ),

  step: signedIn.goals.step.handler(({ context, input: { step, done, ...of } }) =>
    change(context, of.id, (tx) => stepGoal(tx, context.acting, of, step, done)),
  ),

  close: signedIn.goals.close.handler(({ context, input: { how, line, ...of } }) =>
    change(context, of.id, (tx) => closeGoal(tx, context.acting, of, how, line)),
  ),

  career: signedIn.goals.career.handler(async ({ context: { read, acting }, input: { id } }) => {
    const book = await read((tx) => openBook(tx, acting, id));
    return { years: careerTrail(book), due: careerDue(book, acting.now.getTime()) };
  }),
};

/** Carries a verb out, tells whoever has the page open, and shows the goals as they stand after it. */
async function change(within: Within, id: string, verb: (tx: Write) => Promise<void>): Promise<ShownGoal[]> {
  const page = await within.write(async (tx) => {
    await verb(tx);
    return plannedPageId(tx, id);
  });
  if (page) within.parts.news.tell('page', page);
  return shownGoals(within, id);
}

async function shownGoals({ read, acting }: Within, id: string): Promise<ShownGoal[]> {
  const book = await read((tx) => openBook(tx, acting, id));
  return showGoals(book, acting.person, acting.now.getTime());
}
