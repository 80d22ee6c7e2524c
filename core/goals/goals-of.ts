import type { Book } from '#core/book.ts';
import type { RoomRecord } from '#core/record.ts';
import { foldWords } from './fold-words.ts';
import { isOfTwo, mayClose, mayTake, ownerOfNew } from './goal-rules.ts';
import type { Goal, GoalWords, Step } from './goal-shape.ts';

type Rooms = Pick<Book, 'relation' | 'manager' | 'report' | 'records'>;
type SetRecord = Extract<RoomRecord, { kind: 'goal-set' }>;

/**
 * The goals of a one-on-one, the one first set first, as they stood at `now` (milliseconds since 1970); as they stand,
 * where `now` is left out. A record of what its writer may not do (see goal-rules.ts) changes nothing, nor does one
 * about a goal that is closed or not there: a closed goal stays as it was closed.
 */
export function goalsOf(book: Rooms, now: number = Number.POSITIVE_INFINITY): Goal[] {
  const goals = new Map<string, Goal>();
  for (const record of book.records) {
    if (record.at > now || !isOfTwo(book, record.by)) continue;
    const goal = 'goal' in record ? goals.get(record.goal) : undefined;
    if (record.kind === 'goal-set') {
      goals.set(record.goal, goal ? setAgain(goal, record) : setFirst(book, record));
    } else if (record.kind === 'goal-taken') {
      if (goal && mayTake(goal, record.by)) goals.set(goal.id, taken(goal, record.at));
    } else if (record.kind === 'goal-closed') {
      if (!goal || !mayClose(goal, record.by, record.how)) continue;
      const { how, line, by, at } = record;
      goals.set(goal.id, { ...goal, state: 'closed', change: null, closed: { how, line, by, at } });
    }
  }
  return [...goals.values()];
}

function setFirst(book: Rooms, { goal: id, by, at, title, why, steps }: SetRecord): Goal {
  const owner = ownerOfNew(book, by);
  const isOwn = owner === by;
  return {
    id,
    owner,
    title,
    why,
    steps: isOwn ? steps : undone(steps),
    state: isOwn ? 'standing' : 'proposed',
    setBy: by,
    setAt: at,
    standsSince: isOwn ? at : null,
    changedAt: at,
    steppedAt: isOwn && steps.some(({ done }) => done) ? at : null,
    change: null,
    closed: null,
    earlierTitles: [],
  };
}

function setAgain(goal: Goal, record: SetRecord): Goal {
  const { by, at, title, why, steps } = record;
  if (goal.state === 'closed') return goal;
  if (by !== goal.owner) return proposedAgain(goal, { title, why, steps: undone(steps) }, by, at);
  // Whoever sets what was proposed takes it, in their own words.
  const standsSince = goal.standsSince ?? at;
  const changed = renamed({ ...goal, state: 'standing', standsSince }, { title, why, steps }, at);
  // A tick is no answer to other words that stand proposed. New words are, and so is saying once more what stood.
  const isTick = sameWords(goal, record) && !sameSteps(goal.steps, steps);
  return isTick ? changed : { ...changed, change: null };
}

function proposedAgain(goal: Goal, words: GoalWords, by: string, at: number): Goal {
  if (goal.state === 'proposed') return renamed(goal, words, at);
  // Proposing what stands takes back what was proposed before.
  return { ...goal, change: sameWords(goal, words) ? null : { ...words, by, at } };
}

function taken(goal: Goal, at: number): Goal {
  if (goal.state === 'proposed') return { ...goal, state: 'standing', standsSince: at };
  if (goal.change === null) return goal;
  const { title, why, steps } = goal.change;
  const done = new Set(goal.steps.filter((step) => step.done).map(({ text }) => foldWords(text)));
  const kept = steps.map(({ text }) => ({ text, done: done.has(foldWords(text)) }));
  return { ...renamed(goal, { title, why, steps: kept }, at), change: null };
}

/** The goal with other words and steps. */
function renamed(goal: Goal, { title, why, steps }: GoalWords, at: number): Goal {
  if (sameWords(goal, { title, why, steps }) && sameSteps(goal.steps, steps)) return goal;
  const done = new Set(goal.steps.filter((step) => step.done).map(({ text }) => text));
  const hasStepped = steps.some((step) => step.done && !done.has(step.text));
  const earlier = title === goal.title ? goal.earlierTitles : [...goal.earlierTitles, goal.title];
  return {
    ...goal,
    title,
    why,
    steps,
    changedAt: at,
    steppedAt: hasStepped ? at : goal.steppedAt,
    earlierTitles: [...new Set(earlier)].filter((one) => one !== title),
  };
}

function undone(steps: readonly Step[]): Step[] {
  return steps.map(({ text }) => ({ text, done: false }));
}

/** Whether two say the same, whatever is done of it. */
export function sameWords(one: GoalWords, other: GoalWords): boolean {
  const said = ({ title, why, steps }: GoalWords) => JSON.stringify([title, why, steps.map(({ text }) => text)]);
  return said(one) === said(other);
}

function sameSteps(some: readonly Step[], others: readonly Step[]): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}
