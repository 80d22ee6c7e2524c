import type { MetaAnswer, MoodAndLoad, Reflection } from '#core/book.ts';
import { carry, postpone } from '#core/carry.ts';
import { addDays, onOrAfter, weekdayOf, type Day } from '#core/day.ts';
import type { Page, Section } from '#core/page.ts';
import { instantOf } from '#core/schedule/wall-clock.ts';
import { ahead } from './story/ahead.ts';
import { story } from './story/story.ts';
import type { Week, Who } from './story/telling.ts';
import { fill, tellCheckIns, tellPage, writeLines, type Cast, type Named } from './tell-page.ts';
import { tellRecords, type ToldRecord } from './tell-records.ts';

export type ToldAnswer = { by: string } & (
  | { kind: 'check-in'; body: MoodAndLoad }
  | { kind: 'reflection'; body: Reflection }
  | { kind: 'meta'; body: MetaAnswer }
);

/** A page as it came out of the story. Instants are milliseconds since 1970. */
export type ToldPage = {
  id: string;
  state: 'held' | 'skipped';
  day: Day;
  startsAt: number;
  talkBeganAt: number | null;
  heldAt: number | null;
  page: Page;
  answers: ToldAnswer[];
  /** What Maya wrote for herself beside it. */
  note: string | null;
};

export type Told = {
  /** Oldest first. */
  pages: ToldPage[];
  /** The page that is planned: its sections, and what Sam put at its top. */
  planned: { sections: Section[]; checkIns: Page['checkIns']; answers: ToldAnswer[] };
  /** Oldest first. */
  records: ToldRecord[];
};

/** When the two meet. */
export const meeting = { time: '10:00', minutes: 45 };

export const framework = {
  key: 'people-product-process',
  sections: [
    { key: 'people', title: 'People', prompt: 'How is the team, really?' },
    { key: 'product', title: 'Product', prompt: 'Where is your work, and what is in the way?' },
    { key: 'process', title: 'Process', prompt: 'What would make you more productive, or happier?' },
  ],
};

const minuteMs = 60_000;
const skippedBefore = 120 * minuteMs;
const daysAhead = 3;
const [monday, friday] = [1, 5];

/** The day the two meet next, seen from today: in three days, or on the Monday after a weekend. The last time was a week before. */
export function plannedDay(today: Day): Day {
  const day = addDays(today, daysAhead);
  return weekdayOf(day) > friday ? onOrAfter(day, monday) : day;
}

/** Tells the story so that its next page stands on `planned`, in `zone`. */
export function tell(planned: Day, zone: string, cast: Cast): Told {
  const named: Named = { lines: new Map(), goals: new Map() };
  const pages: ToldPage[] = [];
  const records: ToldRecord[] = [];
  let sections = carry({ sections: [] }, framework.sections, planned);
  for (const [place, week] of story.entries()) {
    const slotDay = addDays(planned, -7 * (story.length - place));
    const told = 'skipped' in week ? tellSkipped(sections, slotDay, zone, cast) : tellHeld(week, sections, slotDay, zone, cast, named);
    if ('skipped' in week) {
      const settled = { kind: 'skipped' as const, page: told.id, reason: fill(week.skipped.reason, cast) };
      records.push({ by: cast.ids[week.skipped.by], at: told.startsAt - skippedBefore, settled });
    } else {
      const { id, startsAt } = told;
      const [slot, when] = [{ day: slotDay, time: meeting.time }, { day: told.day, time: meeting.time }];
      const held = { id, before: pages.map((page) => page.id), slot, when, startsAt, heldAt: told.heldAt ?? startsAt };
      records.push(...tellRecords(week, held, cast, named));
    }
    pages.push(told);
    sections = told.state === 'skipped' ? postpone(told.page, framework.sections) : carry(told.page, framework.sections, told.day);
  }
  return {
    pages,
    planned: {
      sections: writeLines(sections, ahead, planned, cast, named),
      checkIns: tellCheckIns(ahead, cast),
      answers: [{ by: cast.ids.sam, kind: 'check-in', body: { mood: ahead.sam.mood, load: ahead.sam.load } }],
    },
    records: records.toSorted((one, other) => one.at - other.at),
  };
}

function tellHeld(week: Week, carried: readonly Section[], slotDay: Day, zone: string, cast: Cast, named: Named): ToldPage {
  const day = addDays(slotDay, week.moved?.days ?? 0);
  const startsAt = instantOf(day, meeting.time, zone);
  const talkBeganAt = startsAt + 2 * minuteMs;
  const talked = week.minutes.reduce((sum, minutes) => sum + minutes, 0);
  return {
    id: cast.newId(),
    state: 'held',
    day,
    startsAt,
    talkBeganAt,
    heldAt: talkBeganAt + (talked + 3) * minuteMs,
    page: tellPage(week, carried, day, cast, named),
    answers: tellAnswers(week, cast),
    note: week.note === undefined ? null : fill(week.note, cast),
  };
}

/** Nothing was added to a page that was skipped: what had been carried to it stands there still. */
function tellSkipped(carried: readonly Section[], day: Day, zone: string, cast: Cast): ToldPage {
  const startsAt = instantOf(day, meeting.time, zone);
  const page: Page = { sections: carried.map((section) => ({ ...section })), checkIns: {}, recap: { mattered: '', next: '', needs: '' }, agreed: {}, floor: {} };
  return { id: cast.newId(), state: 'skipped', day, startsAt, talkBeganAt: null, heldAt: null, page, answers: [], note: null };
}

function tellAnswers(week: Week, { ids }: Cast): ToldAnswer[] {
  const answers: ToldAnswer[] = [];
  for (const who of ['sam', 'maya'] satisfies Who[]) {
    const by = ids[who];
    const felt = week[who];
    const reflection = week.reflection?.[who];
    const meta = week.meta?.[who];
    if (felt) answers.push({ by, kind: 'check-in', body: { mood: felt.mood, load: felt.load } });
    if (reflection) answers.push({ by, kind: 'reflection', body: reflection });
    if (meta) answers.push({ by, kind: 'meta', body: meta });
  }
  return answers;
}
