import { readBlocks, type Block } from '#core/text/blocks.ts';
import { decideOrder } from '#core/text/date-order.ts';
import { findDatedHeadings, yearInTitle, type DatedHeading } from '#core/text/dated-headings.ts';
import { findDate } from '#core/text/dates.ts';
import { frontMatterDate } from '#core/text/front-matter.ts';
import { plainText } from '#core/text/inline.ts';
import { PageBuilder } from '#core/text/page-building.ts';
import { pageDays } from '#core/text/page-days.ts';
import type {
  IgnoredLine,
  People,
  ReadOptions,
  ReadPage,
  Reading,
  Refusal,
  UnplacedLine,
} from '#core/text/read-page.ts';
import { readLines } from '#core/text/source.ts';

/**
 * Reads old notes in Markdown: one page for each dated heading. Every line that is not blank is accounted for, in a
 * page, in `unplaced` or in `ignored`. Never throws; takes time linear in the text. Refuses text of more than
 * `longestSource` characters and what is no text at all.
 */
export function readMarkdown(text: string, people: People, options: ReadOptions): Reading | Refusal {
  const lines = readLines(text);
  if (!Array.isArray(lines)) return lines;
  const blocks = readBlocks(lines);
  const headings = datedHeadings(lines, blocks);
  const decided = decideOrder(
    headings.map((heading) => heading.date),
    options.dateOrder,
    options.today,
  );
  const days = pageDays(headings, decided, options.today);
  const unplaced: UnplacedLine[] = [];
  const ignored: IgnoredLine[] = [];
  const context = { people, dateOrder: decided.isSaid ? decided.order : null, ignored };

  const headingAt = new Map(headings.map((heading, place) => [heading.at, { heading, place }]));
  const pages: ReadPage[] = [];
  let open: { builder: PageBuilder; level: number } | null = null;
  for (let at = -1; at < blocks.length; at += 1) {
    const block = blocks[at];
    const dated = headingAt.get(at);
    const day = dated === undefined ? undefined : days[dated.place];
    if (dated !== undefined && day !== undefined) {
      const builder = new PageBuilder(dated.heading, day, { ...context, isItem: block?.type === 'item' });
      open = { builder, level: dated.heading.level };
      pages.push(builder.page);
      continue;
    }
    if (block === undefined) continue;
    const endsPage = block.type === 'heading' && open !== null && block.level < open.level;
    if (endsPage) open = null;
    if (open !== null) open.builder.add(block);
    else leaveOut(block, unplaced, ignored);
  }
  return {
    pages: newestFirst(pages),
    unplaced,
    ignored: ignored.toSorted((one, two) => one.line - two.line),
    dateOrder: pages.some((page) => page.ambiguous !== null) ? 'ambiguous' : 'certain',
  };
}

/** A note without dated headings may have its one date in the front matter: the page then begins above all blocks. */
function datedHeadings(lines: readonly string[], blocks: readonly Block[]): DatedHeading[] {
  const headings = findDatedHeadings(blocks);
  const inFront = headings.length > 0 ? null : frontMatterDate(lines);
  const date = inFront === null ? null : findDate(inFront.raw);
  if (inFront === null || date === null) return headings;
  return [{ at: -1, raw: inFront.raw, line: inFront.line, level: 0, date, yearAbove: null }];
}

function leaveOut(block: Block, unplaced: UnplacedLine[], ignored: IgnoredLine[]): void {
  const { line } = block;
  if (block.type === 'ignored') ignored.push({ line, text: block.text, reason: block.reason });
  else if (block.type === 'code') unplaced.push({ line, text: block.text });
  else if (block.type === 'row') unplaced.push({ line, text: block.cells.map(plainText).join(' | ') });
  else if (block.type === 'heading' && yearInTitle(block.raw) !== null) {
    ignored.push({ line, text: plainText(block.raw), reason: 'year heading' });
  } else unplaced.push({ line, text: plainText(block.raw).trim() || block.raw });
}

function newestFirst(pages: readonly ReadPage[]): ReadPage[] {
  const count = new Map<string | null, number>();
  for (const { day } of pages) count.set(day, (count.get(day) ?? 0) + 1);
  const flagged = pages.map((page) => ({
    ...page,
    sameDay: page.day !== null && (count.get(page.day) ?? 0) > 1,
  }));
  // A page whose day does not exist needs a person: it comes before all others.
  return flagged.toSorted((one, two) => {
    if (one.day === two.day) return 0;
    if (one.day === null || two.day === null) return one.day === null ? -1 : 1;
    return one.day < two.day ? 1 : -1;
  });
}
