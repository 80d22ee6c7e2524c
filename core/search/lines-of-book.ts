import type { Book, BookPage } from '#core/book.ts';
import { canBeFinished } from '#core/carry.ts';
import type { Bullet, Section } from '#core/page.ts';
import { wallClockAt } from '#core/schedule/wall-clock.ts';
import { threadIds } from '#core/thread/joined.ts';
import type { Line, LineIs } from './line.ts';

const plain = { bulletId: null, section: '', above: null, kind: null, state: null, by: null, owner: null } as const;

/** Everything the two wrote in a book, line by line, newest first; a page from top to bottom. */
export function linesOfBook(book: Book): Line[] {
  const threadOf = threadIds(book.records);
  const lines = [...book.pages.flatMap((page) => linesOfPage(page, threadOf)), ...goalLines(book)].toSorted((one, other) => other.at - one.at);
  // A thread stands today as its newest line says, whatever older pages say.
  const newest = new Map<string, Line>();
  for (const line of lines) if (!newest.has(line.thread)) newest.set(line.thread, line);
  return lines.map((line) => ({ ...line, state: newest.get(line.thread)?.state ?? null }));
}

function linesOfPage(bookPage: BookPage, threadOf: (bullet: string) => string): Line[] {
  const { page } = bookPage;
  const { mattered, next, needs } = page.recap;
  const checkIns = Object.entries(page.checkIns).flatMap(([by, { energised, drained, support, status }]) =>
    Object.entries({ energised, drained, support, status }).map(([is, text]) => ({ is, text, by })),
  );
  const closing = Object.entries({ mattered, next, needs }).map(([is, text]) => ({ is, text, by: null }));
  return [
    ...checkIns.flatMap((said) => linesOfText(bookPage, said)),
    ...page.sections.flatMap((section) => bulletLines(bookPage, section, threadOf)),
    ...closing.flatMap((said) => linesOfText(bookPage, said)),
  ];
}

/** Words that are one text on a page: each of their lines can be found by itself. */
function linesOfText({ id, day, startsAt }: BookPage, { is, text, by }: { is: string; text: string; by: string | null }): Line[] {
  // The keys of a check-in and of a recap are what their lines are.
  const what = is as LineIs;
  return splitLines(text).map((line) => ({ ...plain, is: what, thread: `${id}/${by}/${is}`, pageId: id, day, at: startsAt, by, text: line }));
}

function bulletLines({ id, day, startsAt }: BookPage, { title, bullets }: Section, threadOf: (bullet: string) => string): Line[] {
  const above: Bullet[] = [];
  const lines: Line[] = [];
  for (const bullet of bullets) {
    while (above.length > 0 && (above.at(-1)?.indent ?? 0) >= bullet.indent) above.pop();
    const { kind, by, owner, text } = bullet;
    if (text.trim() !== '') {
      lines.push({
        is: 'bullet',
        thread: threadOf(bullet.id),
        pageId: id,
        bulletId: bullet.id,
        day,
        at: startsAt,
        section: title,
        above: above.at(-1)?.text ?? null,
        kind,
        state: canBeFinished(bullet) ? bullet.state : null,
        by,
        owner,
        text,
      });
    }
    above.push(bullet);
  }
  return lines;
}

function goalLines({ records, zone }: Book): Line[] {
  return records.flatMap((record): Line[] => {
    if (record.kind !== 'goal-set' && record.kind !== 'goal-closed') return [];
    const { goal, at, by } = record;
    const texts = record.kind === 'goal-set' ? [record.title, record.why, ...record.steps.map(({ text }) => text)] : [record.line];
    const { day } = wallClockAt(at, zone);
    return texts
      .flatMap(splitLines)
      .map((text) => ({ ...plain, is: 'goal', thread: goal, pageId: null, day, at, by, text }));
  });
}

/** The lines of a text that say something. */
export function splitLines(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
