import { findFences, type Fence } from '#core/text/fences.ts';
import { frontMatterEnd } from '#core/text/front-matter.ts';
import { isDelimiterRow, splitRow } from '#core/text/tables.ts';
import type { IgnoredReason } from '#core/text/read-page.ts';

/** What one line of a note is, or a few lines that are one. `raw` is still Markdown; lines count from 1. */
export type Block =
  | { type: 'heading'; line: number; level: number; raw: string }
  | { type: 'item'; line: number; depth: number; raw: string }
  | { type: 'paragraph'; line: number; depth: number; raw: string }
  | { type: 'code'; line: number; depth: number; text: string }
  | { type: 'row'; line: number; depth: number; header: string[]; cells: string[] }
  | { type: 'ignored'; line: number; text: string; reason: IgnoredReason };

const heading = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/s;
const rule = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const underline = /^ {0,3}(?:={2,}|-{3,})[ \t]*$/;
const item = /^([ \t]*)([-*•◦▪‣–—]|\d{1,3}[.)](?=[ \t]|$))(?:[ \t]+|$|(?=\[.?\]))(.*)$/s;
const plusItem = /^([ \t]*)(\+)[ \t]+(.*)$/s;
const comment = /^[ \t]*<!--.*-->[ \t]*$/s;
const property = /^[ \t]*(?:[-*][ \t]+)?(?:id|collapsed|template|template-including-parent)::/;

/** Hard-wrapped text is wrapped at 72 to 100 characters; a line that ends sooner ended on purpose. */
const shortestWrapped = 60;
/** No title is longer: `text` with `---` below it is else text above a rule. */
const longestUnderlined = 80;

/** A thought is no longer than a bullet can be; what goes on after that begins a new one. */
const longestJoined = 4_000;

/**
 * Sorts lines into blocks: a line each, but for hard-wrapped text, which is joined. Each line that is not blank is
 * in exactly one block. One pass and no recursion, so the time is linear in the text whatever is nested in it.
 */
export function readBlocks(lines: readonly string[]): Block[] {
  return new BlockReader(lines).read();
}

class BlockReader {
  private readonly lines: readonly string[];
  private readonly fences: Map<number, Fence>;
  private readonly plusIsMark: boolean;
  private readonly blocks: Block[] = [];
  /** The columns of the list items that the next line can stand below. */
  private readonly openColumns: number[] = [];
  private tableHeader: string[] | null = null;
  private isAfterBlank = true;
  private at = 0;

  constructor(lines: readonly string[]) {
    this.lines = lines;
    this.fences = findFences(lines);
    // `+ ` is our mark of a win, unless it is what this note makes lists with.
    this.plusIsMark = lines.some((line) => /^[ \t]*[-*•][ \t]/.test(line));
  }

  read(): Block[] {
    const start = frontMatterEnd(this.lines);
    for (; this.at < start; this.at += 1) {
      if (this.source().trim() !== '') this.ignore('front matter');
    }
    for (; this.at < this.lines.length; this.at += 1) this.readLine(withoutQuoteMarks(this.source()));
    return this.blocks;
  }

  /** Each of these takes the line if it is of its kind. The order decides what a line is that could be two. */
  private readLine(line: string): void {
    const isBlank = line.trim() === '';
    if (isBlank) this.readBlank();
    else if (
      !this.readFence(line) &&
      !this.readHeading(line) &&
      !this.readHidden(line) &&
      !this.readRule(line)
    ) {
      if (!this.readItem(line) && !this.readRow(line)) this.readWords(line);
    }
    this.isAfterBlank = isBlank;
  }

  private readBlank(): void {
    if (this.source().trim() !== '') this.ignore('empty');
    this.tableHeader = null;
  }

  private readFence(line: string): boolean {
    const fence = this.fences.get(this.at);
    if (fence === undefined) return false;
    this.ignore('code fence');
    // A fence that never closes is a stray mark: what follows it is read as usual.
    if (!fence.isClosed) return true;
    const depth = this.depthAt(columnOf(line));
    for (this.at += 1; this.at < fence.end; this.at += 1) {
      const text = this.source().trimEnd();
      if (text === '') continue;
      if (fence.isQuery) this.ignore('query');
      else this.blocks.push({ type: 'code', line: this.at + 1, depth, text });
    }
    this.ignore('code fence');
    return true;
  }

  private readHeading(line: string): boolean {
    const [, marks, title] = heading.exec(line) ?? [];
    if (marks === undefined) return false;
    const raw = (title ?? '')
      .trimEnd()
      .replace(/(?:^|[ \t])#+$/, '')
      .trim();
    if (raw === '') this.ignore('empty');
    else this.blocks.push({ type: 'heading', line: this.at + 1, level: marks.length, raw });
    this.openColumns.length = 0;
    return true;
  }

  private readHidden(line: string): boolean {
    if (comment.test(line)) this.ignore('comment');
    else if (property.test(line)) this.ignore('property');
    else return false;
    return true;
  }

  /** A rule, or the underline that makes a heading of the line above it. */
  private readRule(line: string): boolean {
    const above = this.blocks.at(-1);
    const isUnderline = underline.test(line) && above?.type === 'paragraph' && above.line === this.at;
    if (!isUnderline && !rule.test(line)) return false;
    const isStrong = line.includes('=');
    if (isUnderline && above.raw.length <= longestUnderlined && (isStrong || !/[.!?,;]$/.test(above.raw))) {
      const { line, raw } = above;
      this.blocks[this.blocks.length - 1] = { type: 'heading', line, level: isStrong ? 1 : 2, raw };
      this.ignore('underline');
    } else {
      this.ignore('rule');
    }
    this.openColumns.length = 0;
    return true;
  }

  private readItem(line: string): boolean {
    const [, indentation, , rest] = item.exec(line) ?? (this.plusIsMark ? null : plusItem.exec(line)) ?? [];
    if (indentation === undefined) return false;
    const column = columnOf(indentation);
    const depth = this.depthAt(column);
    this.openColumns.push(column);
    const raw = withoutQuoteMarks(rest ?? '').trim();
    if (raw === '') this.ignore('empty');
    else this.blocks.push({ type: 'item', line: this.at + 1, depth, raw });
    this.tableHeader = null;
    return true;
  }

  private readRow(line: string): boolean {
    const isHeader =
      this.tableHeader === null && line.includes('|') && isDelimiterRow(this.lines[this.at + 1] ?? '');
    if (isHeader) this.tableHeader = splitRow(line);
    if (this.tableHeader === null || !line.includes('|')) {
      this.tableHeader = null;
      return false;
    }
    const cells = isHeader ? this.tableHeader : splitRow(line);
    const depth = this.depthAt(columnOf(line));
    this.blocks.push({ type: 'row', line: this.at + 1, depth, header: this.tableHeader, cells });
    if (isHeader) {
      this.at += 1;
      this.ignore('table delimiter');
    }
    return true;
  }

  private readWords(line: string): void {
    const column = columnOf(line);
    const raw = line.trim();
    const above = this.blocks.at(-1);
    const isBelowWords = above?.type === 'item' || above?.type === 'paragraph';
    if (isBelowWords && !this.isAfterBlank && above.raw.length <= longestJoined) {
      const isIndented = above.type === 'item' && column > (this.openColumns.at(-1) ?? 0);
      if (goesOn(this.lines[this.at - 1] ?? '', raw, isIndented)) {
        above.raw = `${above.raw.replace(/\\$/, '')} ${raw}`;
        return;
      }
    }
    this.blocks.push({ type: 'paragraph', line: this.at + 1, depth: this.depthAt(column), raw });
  }

  private source(): string {
    return this.lines[this.at] ?? '';
  }

  private ignore(reason: IgnoredReason): void {
    this.blocks.push({ type: 'ignored', line: this.at + 1, text: this.source().trim(), reason });
  }

  /** Closes the list items that do not reach this far left; a sloppy single blank is no step. */
  private depthAt(column: number): number {
    while ((this.openColumns.at(-1) ?? -2) > column - 2) this.openColumns.pop();
    return this.openColumns.length;
  }
}

/** Whether a line without any mark is the rest of the line above it. */
function goesOn(lineAbove: string, raw: string, isIndented: boolean): boolean {
  if (/^(?:\*\*|__|\[.?\]|[!?+] |[\p{L} ]{1,20}:)/u.test(raw)) return false;
  if (isIndented) return true;
  return lineAbove.trimEnd().length >= shortestWrapped && /^\p{Ll}/u.test(raw);
}

function withoutQuoteMarks(line: string): string {
  return line.replace(/^(?:[ \t]*>)+ ?/, '');
}

/** Gives the column the first character stands in; a tab goes to the next multiple of four. */
function columnOf(line: string): number {
  let column = 0;
  for (const character of line) {
    if (character === ' ') column += 1;
    else if (character === '\t') column += 4 - (column % 4);
    else return column;
  }
  return column;
}
