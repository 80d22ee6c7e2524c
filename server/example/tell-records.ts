import type { RoomRecord, Settled } from '#core/record.ts';
import type { Settling, Week } from './story/telling.ts';
import { fill, idOf, type Cast, type Named } from './tell-page.ts';

/** A record before it has an id. */
export type ToldRecord = Pick<RoomRecord, 'by' | 'at'> & { settled: Settled };

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
// Read over coffee, before the talk.
const statusReadBefore = 20 * minuteMs;

type When = { day: string; time: string };

/** The page of the week, with the slot it had, when it was held, and the pages before it, oldest first. */
type Held = { id: string; before: readonly string[]; slot: When; when: When; startsAt: number; heldAt: number };

/** What was settled beside a page, with when: a status is read before the talk, all else is said one minute after the other at its end. */
export function tellRecords(week: Week, held: Held, cast: Cast, named: Named): ToldRecord[] {
  const records: ToldRecord[] = [];
  if (week.moved) {
    const { by, reason } = week.moved;
    records.push({
      by: cast.ids[by],
      at: held.startsAt - (week.moved.days + 1) * dayMs,
      settled: { kind: 'moved', page: held.id, from: held.slot, to: held.when, reason: fill(reason, cast) },
    });
  }
  if (week.sam.status !== undefined) {
    const settled = { kind: 'status-read' as const, page: held.id, status: fill(week.sam.status, cast) };
    records.push({ by: cast.ids.maya, at: held.startsAt - statusReadBefore, settled });
  }
  const said = week.settled ?? [];
  for (const [place, settling] of said.entries()) {
    const settled = settledFrom(settling, held, cast, named);
    records.push({ by: cast.ids[settling.by], at: held.heldAt - (said.length - place) * minuteMs, settled });
  }
  return records;
}

function settledFrom(settling: Settling, { id: page, before }: Held, cast: Cast, named: Named): Settled {
  const goalId = (name: string) => {
    const id = named.goals.get(name) ?? cast.newId();
    named.goals.set(name, id);
    return id;
  };
  switch (settling.kind) {
    case 'goal-set':
      return { kind: 'goal-set', goal: goalId(settling.goal), title: settling.title, why: fill(settling.why, cast), steps: settling.steps ?? [] };
    case 'goal-taken':
      return { kind: 'goal-taken', goal: goalId(settling.goal) };
    case 'goal-closed':
      return { kind: 'goal-closed', goal: goalId(settling.goal), how: settling.how, line: fill(settling.line, cast) };
    case 'support': {
      const asked = settling.weeksAgo === 0 ? page : before.at(-settling.weeksAgo);
      if (asked === undefined) throw new Error('support was asked for before the story begins');
      return { kind: 'support', page: asked, person: cast.ids.sam, outcome: settling.outcome, line: fill(settling.line, cast) };
    }
    case 'thread-joined':
      return { kind: 'thread-joined', bullet: idOf(settling.bullet, named), of: idOf(settling.of, named) };
    case 'blocker-named':
      return { kind: 'blocker-named', bullet: idOf(settling.bullet, named), as: settling.as };
    case 'publicly':
      return { kind: 'publicly', bullet: idOf(settling.bullet, named), is: settling.is };
    case 'question':
      return { kind: 'question', page, question: settling.question, how: settling.how };
    case 'meta-agreed':
      return { kind: 'meta-agreed', page, change: fill(settling.change, cast) };
    case 'meta-checked':
      return { kind: 'meta-checked', page, held: settling.held };
    default:
      return settling satisfies never;
  }
}
