import { sql } from 'kysely';
import type { Book } from '#core/book.ts';
import { mayClose, mayStep, mayTake } from '#core/goals/goal-rules.ts';
import type { Goal, GoalWords } from '#core/goals/goal-shape.ts';
import { goalsOf } from '#core/goals/goals-of.ts';
import { proposalOf } from '#core/goals/show-goals.ts';
import type { Write } from '#server/database/reach.ts';
import type { Acting } from './acting.ts';
import { openBook } from './open-book.ts';
import { settle } from './records.ts';
import { found, Refusal } from './refusal.ts';

/** The one-on-one a goal is set in, and the goal. */
export type OfGoal = { id: string; goal: string };

/** Sets a goal, or other words for it; what that makes of it is for core/goals to say. */
export async function setGoal(tx: Write, acting: Acting, of: OfGoal, words: GoalWords): Promise<void> {
  const goal = await goalToChange(tx, acting, of);
  if (goal?.state === 'closed') throw new Refusal('GOAL_CLOSED');
  await settle(tx, acting, of.id, { kind: 'goal-set', goal: of.goal, ...words });
}

/** Takes what the other proposed, if it still is what was seen. */
export async function takeGoal(tx: Write, acting: Acting, of: OfGoal, proposed: number): Promise<void> {
  const goal = found(await goalToChange(tx, acting, of));
  if (goal.owner !== acting.person) throw new Refusal('GOAL_NOT_YOURS');
  if (goal.state === 'closed') throw new Refusal('GOAL_CLOSED');
  if (!mayTake(goal, acting.person)) return;
  if (proposalOf(goal)?.at !== proposed) throw new Refusal('GOAL_MOVED_ON');
  await settle(tx, acting, of.id, { kind: 'goal-taken', goal: of.goal });
}

/** Says that a step is done, or not. */
export async function stepGoal(tx: Write, acting: Acting, of: OfGoal, text: string, done: boolean): Promise<void> {
  const goal = found(await goalToChange(tx, acting, of));
  if (goal.state === 'closed') throw new Refusal('GOAL_CLOSED');
  if (!mayStep(goal, acting.person)) throw new Refusal('GOAL_NOT_YOURS');
  const step = found(goal.steps.find((one) => one.text === text));
  if (step.done === done) return;
  const { title, why } = goal;
  const steps = goal.steps.map((one) => (one.text === text ? { text, done } : one));
  await settle(tx, acting, of.id, { kind: 'goal-set', goal: of.goal, title, why, steps });
}

/** Closes a goal for good. Whoever comes second finds it closed. */
export async function closeGoal(tx: Write, acting: Acting, of: OfGoal, how: 'reached' | 'let-go', line: string): Promise<void> {
  const goal = found(await goalToChange(tx, acting, of));
  if (goal.state === 'closed') return;
  if (!mayClose(goal, acting.person, how)) throw new Refusal('GOAL_NOT_YOURS');
  await settle(tx, acting, of.id, { kind: 'goal-closed', goal: of.goal, how, line });
}

/** The goal as it stands, kept from changing until this transaction is over: what is taken is what was seen. */
async function goalToChange(tx: Write, acting: Acting, { id, goal }: OfGoal): Promise<Goal | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`goal/${id}/${goal}`}, 0))`.execute(tx);
  const book: Book = await openBook(tx, acting, id);
  return goalsOf(book).find((one) => one.id === goal);
}
