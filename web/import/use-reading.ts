import { useMemo, useState } from 'react';
import type { DateOrder, ReadPage, Reading, Refusal } from '#core/text/read-page.ts';
import { readMarkdown } from '#core/text/reading.ts';
import type { ImportedPage, Me } from '#web/api/shapes.ts';
import { importedPages } from '#web/import/imported-page.ts';
import { placeLines } from '#web/import/place-lines.ts';
import type { Source } from '#web/import/read-file.ts';
import { useToday } from '#web/shell/use-now.ts';
import { importWords } from './words.ts';

/** What the person says about notes that the notes do not say themselves. */
export type Answers = {
  dateOrder: DateOrder | undefined;
  /** What the two are called in the notes. */
  names: { me: string; other: string };
  /** Days of pages whose own does not exist, by the line they begin on. */
  days: ReadonlyMap<number, string>;
  /** Whether lines that belong to no page become notes. */
  keepLines: boolean;
};

/** A page with where it begins among those that are sent; it is sent as `count` pages. */
export type PlacedPage = { page: ReadPage; day: string | null; at: number; count: number };

export type Understood = {
  reading: Reading;
  pages: PlacedPage[];
  /** What is sent; null as long as a day is missing. */
  imported: ImportedPage[] | null;
  missingDays: number;
};

/** The notes as they are understood with the answers so far, or why they cannot be. */
export function useReading(source: Source, me: Me, otherName: string) {
  const [answers, setAnswers] = useState<Answers>({
    dateOrder: undefined,
    names: { me: me.name, other: otherName },
    days: new Map(),
    keepLines: true,
  });
  const { dateOrder, names, days, keepLines } = answers;
  const today = useToday(me.timeZone);
  const reading = useMemo(
    () => readMarkdown(source.text, names, { today, ...(dateOrder && { dateOrder }) }),
    [source, names, dateOrder, today],
  );
  const understood = useMemo(() => understand(reading, days, keepLines), [reading, days, keepLines]);
  const answer = (given: Partial<Answers>) => setAnswers((before) => ({ ...before, ...given }));
  return { answers, answer, understood };
}

function understand(reading: Reading | Refusal, days: Answers['days'], keepLines: boolean): Understood | Refusal {
  if ('problem' in reading) return reading;
  const untitled = importWords('import.page.untitled');
  const imported: ImportedPage[] = [];
  const pages = placeLines(reading.pages, keepLines ? reading.unplaced : []).map((page): PlacedPage => {
    const day = page.day ?? days.get(page.line) ?? null;
    const at = imported.length;
    if (day !== null) imported.push(...importedPages(page, day, untitled));
    return { page, day, at, count: imported.length - at };
  });
  const missingDays = pages.filter(({ day }) => day === null).length;
  return { reading, pages, imported: missingDays === 0 ? imported : null, missingDays };
}
