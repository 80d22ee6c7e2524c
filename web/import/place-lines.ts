import type { ReadBullet, ReadPage, UnplacedLine } from '#core/text/read-page.ts';

/**
 * Puts lines that belong to no page on the page that follows them in the source, or on the last one, as notes. So
 * what stood above all dates is kept with the first of them.
 */
export function placeLines(pages: readonly ReadPage[], lines: readonly UnplacedLine[]): ReadPage[] {
  const bySource = pages.toSorted((one, other) => one.line - other.line);
  const last = bySource.at(-1);
  if (!last) return [...pages];
  const placed = Map.groupBy(lines, ({ line }) => bySource.find((page) => page.line > line) ?? last);
  return pages.map((page) => {
    const mine = placed.get(page);
    return mine ? withNotes(page, mine) : page;
  });
}

function withNotes(page: ReadPage, lines: readonly UnplacedLine[]): ReadPage {
  const bullets = lines.map(noteOf);
  const [first, ...others] = page.sections;
  if (first?.title === '') {
    return { ...page, sections: [{ ...first, bullets: [...bullets, ...first.bullets] }, ...others] };
  }
  const key = page.sections.some((section) => section.key === 'notes') ? 'unplaced' : 'notes';
  return { ...page, sections: [{ key, title: '', prompt: '', bullets }, ...page.sections] };
}

function noteOf({ line, text }: UnplacedLine): ReadBullet {
  return { kind: 'note', indent: 0, text, by: null, owner: null, due: null, state: 'open', reason: null, line };
}
