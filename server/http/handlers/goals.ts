import { careerDue } from '#core/career/career-due.ts';
import { careerTrail } from '#core/career/career-trail.ts';
import { showGoals } from '#core/goals/show-goals.ts';
import type { ShownGoal } from '#core/goals/shown-shape.ts';
import { closeGoal, setGoal, stepGoal, takeGoal } from '#server/book/goal-verbs.ts';
import { openBook } from '#server/book/open-book.ts';
import type { Write } from '#server/database/reach.ts';
import { besideThePage, type Within } from '../beside-the-page.ts';
import { signedIn } from '../procedures.ts';

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
  await besideThePage(within, id, verb);
  return shownGoals(within, id);
}

async function shownGoals({ read, acting }: Within, id: string): Promise<ShownGoal[]> {
  const book = await read((tx) => openBook(tx, acting, id));
  return showGoals(book, acting.person, acting.now.getTime());
}
