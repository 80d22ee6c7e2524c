import type { Block } from '#core/text/blocks.ts';
import { foldCase, months } from '#core/text/calendar-words.ts';
import { findDate, type WrittenDate } from '#core/text/dates.ts';

/** A block that opens a page. */
export interface DatedHeading {
  /** Its place among the blocks. */
  at: number;
  raw: string;
  line: number;
  /** Headings deeper than this are its sections; 0 for a line that is no heading in Markdown. */
  level: number;
  date: WrittenDate;
  yearAbove: number | null;
}

/** Gives the year in `# 2025` or `## March 2025`, which say when the days below them lie; null for any other title. */
export function yearInTitle(raw: string): number | null {
  const [, name, year] =
    /^(?:(\p{L}{3,12})\.?,?\s+)?((?:19|20)\d\d)$/u.exec(foldCase(raw.slice(0, 40)).trim()) ?? [];
  const isYear = year !== undefined && (name === undefined || months.has(name));
  return isYear ? Number(year) : null;
}

/**
 * Gives the blocks that open a page. A heading whose date stands beside other words opens one unless it lies inside
 * another page or above dated headings of its own. A plain or bold line opens one only if it is a date and nothing else.
 */
export function findDatedHeadings(blocks: readonly Block[]): DatedHeading[] {
  const deepestWhole = Math.max(0, ...levelsOfWholeDates(blocks));
  const found: DatedHeading[] = [];
  let openLevel = Infinity;
  let yearAbove: { year: number; level: number } | null = null;
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'heading') {
      if (yearAbove !== null && block.level <= yearAbove.level) yearAbove = null;
      const date = findDate(block.raw);
      if (date === null) {
        const year = yearInTitle(block.raw);
        if (year !== null) yearAbove = { year, level: block.level };
        if (block.level < openLevel && openLevel !== 0) openLevel = Infinity;
        continue;
      }
      const isInside = block.level > openLevel;
      if (!date.isWhole && (isInside || block.level < deepestWhole)) continue;
      openLevel = block.level;
      found.push({
        at,
        raw: block.raw,
        line: block.line,
        level: block.level,
        date,
        yearAbove: yearAbove?.year ?? null,
      });
      continue;
    }
    const date = dateOfLine(block, blocks[at + 1], deepestWhole > 0);
    if (date === null) continue;
    openLevel = 0;
    const raw = 'raw' in block ? block.raw : '';
    found.push({ at, raw, line: block.line, level: 0, date, yearAbove: yearAbove?.year ?? null });
  }
  return found;
}

function levelsOfWholeDates(blocks: readonly Block[]): number[] {
  const levels = new Set<number>();
  for (const block of blocks) {
    if (block.type === 'heading' && !levels.has(block.level) && findDate(block.raw)?.isWhole)
      levels.add(block.level);
  }
  return [...levels];
}

/** A line that is a date and stands for a heading: alone, bold, or as a list item with everything below it. */
function dateOfLine(block: Block, next: Block | undefined, hasHeadings: boolean): WrittenDate | null {
  if (block.type !== 'paragraph' && block.type !== 'item') return null;
  if (block.depth > 0) return null;
  const isBold = /^(?:\*\*[^*]+\*\*|__[^_]+__)[:.]?$/.test(block.raw);
  const date = findDate(block.raw);
  if (date === null) return null;
  if (block.type === 'item') {
    const hasBelow = next !== undefined && 'depth' in next && next.depth > 0;
    return date.isWhole && date.year !== null && hasBelow && !hasHeadings ? date : null;
  }
  if (isBold) return date.isWhole || (!hasHeadings && date.year !== null) ? date : null;
  // In a note with dated headings a day on a line of its own is more likely "Next time:" and its date.
  return date.isWhole && !hasHeadings ? date : null;
}
