import { addDays, type Day } from '#core/day.ts';
import type { Bullet, CheckIn, Page, Section } from '#core/page.ts';
import type { Felt, Line, Week, WeekAhead, Who } from './story/telling.ts';

/** Whom the story is told of: their ids, and the name that stands for `{Maya}`. Ids of what is written come from `newId`. */
export type Cast = { ids: Record<Who, string>; maya: string; newId: () => string };

/** Ids by the name the story knows a line or a goal by. */
export type Named = { lines: Map<string, string>; goals: Map<string, string> };

const sectionKeys = ['people', 'product', 'process'] as const;

/** The page of a week: what was carried to it, what the two wrote, and what was finished. */
export function tellPage(week: Week, carried: readonly Section[], day: Day, cast: Cast, named: Named): Page {
  const sections = writeLines(carried.map(withKept(named)), week, day, cast, named);
  const recap = { mattered: fill(week.recap.mattered, cast), next: fill(week.recap.next, cast), needs: fill(week.recap.needs, cast) };
  return {
    sections: finish(sections, week, named),
    checkIns: tellCheckIns(week, cast),
    recap,
    agreed: Object.fromEntries((week.agreed ?? ['sam', 'maya']).map((who) => [cast.ids[who], recap])),
    floor: tellFloor(week.minutes),
  };
}

/** Puts the lines of a week below what was carried. */
export function writeLines(
  carried: readonly Section[],
  lines: Pick<WeekAhead, (typeof sectionKeys)[number]>,
  day: Day,
  cast: Cast,
  named: Named,
): Section[] {
  return carried.map((section, place) => {
    const key = sectionKeys[place];
    const written = key ? lines[key].map((line) => writeLine(line, day, cast, named)) : [];
    return { ...section, bullets: [...section.bullets, ...written] };
  });
}

export function tellCheckIns(week: Pick<Week, 'sam' | 'maya'>, cast: Cast): Record<string, CheckIn> {
  const felt = (who: Who, said: Felt | undefined): [string, CheckIn][] =>
    said ? [[cast.ids[who], { energised: said.energised ?? '', drained: said.drained ?? '', support: said.support ?? '', status: said.status ?? '' }]] : [];
  return Object.fromEntries([...felt('sam', week.sam), ...felt('maya', week.maya)]);
}

/** The text as the one who looks around reads it. */
export function fill(text: string, { maya }: Cast): string {
  return text.replaceAll('{Maya}', maya);
}

function writeLine(line: Line, day: Day, cast: Cast, named: Named): Bullet {
  const id = cast.newId();
  if (line.as !== undefined) {
    if (named.lines.has(line.as)) throw new Error(`two lines of the story are called ${line.as}`);
    named.lines.set(line.as, id);
  }
  return {
    id,
    kind: line.kind,
    indent: line.under ? 1 : 0,
    text: fill(line.text, cast),
    by: cast.ids[line.by],
    owner: line.owner ? cast.ids[line.owner] : null,
    due: typeof line.due === 'number' ? addDays(day, line.due) : (line.due ?? null),
    // A topic nobody comes back to was talked over at once.
    state: line.kind === 'topic' && line.as === undefined ? 'done' : 'open',
    reason: null,
    since: null,
    carried: 0,
  };
}

/** An action nobody comes back to was done by the meeting after. */
function withKept(named: Named) {
  const spokenOf = new Set(named.lines.values());
  return (section: Section): Section => ({
    ...section,
    bullets: section.bullets.map((bullet) => (bullet.kind === 'action' && !spokenOf.has(bullet.id) ? { ...bullet, state: 'done' } : bullet)),
  });
}

function finish(sections: readonly Section[], { done = [], dropped = {} }: Week, named: Named): Section[] {
  const reasons = new Map(Object.entries(dropped).map(([name, reason]) => [idOf(name, named), reason]));
  const finished = new Set(done.map((name) => idOf(name, named)));
  const there = new Set(sections.flatMap(({ bullets }) => bullets.map(({ id }) => id)));
  for (const id of [...finished, ...reasons.keys()]) if (!there.has(id)) throw new Error('a line is finished on a page it does not stand on');
  const settled = (bullet: Bullet): Bullet => {
    const reason = reasons.get(bullet.id);
    if (reason !== undefined) return { ...bullet, state: 'dropped', reason };
    return finished.has(bullet.id) ? { ...bullet, state: 'done' } : bullet;
  };
  return sections.map((section) => ({ ...section, bullets: section.bullets.map(settled) }));
}

/** The id of a line by its name. Throws where the story has no such line. */
export function idOf(name: string, named: Named): string {
  const id = named.lines.get(name);
  if (id === undefined) throw new Error(`no line of the story is called ${name}`);
  return id;
}

function tellFloor(minutes: Week['minutes']): Record<string, string> {
  const held = sectionKeys.flatMap((key, place) => Array<string>(minutes[place] ?? 0).fill(key));
  return Object.fromEntries(held.map((key, minute) => [String(minute), key]));
}
