import type { Answers, Book, BookPage } from '#core/book.ts';
import type { Day } from '#core/day.ts';
import { instantOf } from '#core/schedule/wall-clock.ts';
import { meeting, tell, type ToldAnswer } from './tell.ts';
import type { Cast } from './tell-page.ts';

/** The story as the book Rapport makes of it, as Maya sees it: what is noticed in the example is noticed in this. */
export function toldBook(id: string, planned: Day, zone: string, cast: Cast): Book {
  const told = tell(planned, zone, cast);
  const page = { time: meeting.time, minutes: meeting.minutes, imported: false };
  const held = told.pages.map(({ id: pageId, state, day, startsAt, talkBeganAt, heldAt, page: words, answers }): BookPage => ({
    ...page, id: pageId, state, day, startsAt, talkBeganAt, heldAt, page: words, answers: shown(answers),
  }));
  const { sections, checkIns } = told.planned;
  const ahead: BookPage = {
    ...page,
    id: cast.newId(),
    state: 'planned',
    day: planned,
    startsAt: instantOf(planned, meeting.time, zone),
    talkBeganAt: null,
    heldAt: null,
    page: { sections, checkIns, recap: { mattered: '', next: '', needs: '' }, agreed: {}, floor: {} },
    // Sam has answered, and Maya has not: she does not see it yet.
    answers: shown([]),
  };
  return {
    id,
    relation: 'managed',
    manager: { id: cast.ids.maya, name: `${cast.maya} Lindqvist` },
    report: { id: cast.ids.sam, name: 'Sam Okafor' },
    zone,
    everyDays: 7,
    pages: [...held, ahead].toReversed(),
    records: told.records.map(({ by, at, settled }) => ({ ...settled, id: cast.newId(), by, at })),
  };
}

function shown(given: readonly ToldAnswer[]): Answers {
  const answers: Answers = { checkIn: {}, reflection: {}, meta: {} };
  for (const { by, ...answer } of given) {
    if (answer.kind === 'check-in') answers.checkIn[by] = answer.body;
    else if (answer.kind === 'reflection') answers.reflection[by] = answer.body;
    else answers.meta[by] = answer.body;
  }
  return answers;
}
