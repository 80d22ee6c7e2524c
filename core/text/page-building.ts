import type { Block } from '#core/text/blocks.ts';
import { readBullets } from '#core/text/bullets.ts';
import type { DateOrder, IgnoredLine, People, ReadPage, ReadSection, Whose } from '#core/text/read-page.ts';
import type { DatedHeading } from '#core/text/dated-headings.ts';
import { plainText } from '#core/text/inline.ts';
import { whoIs } from '#core/text/names.ts';
import type { PageDay } from '#core/text/page-days.ts';
import { isActionTitle, isPlainTitle, sectionKey } from '#core/text/section-titles.ts';
import { actionColumns } from '#core/text/tables.ts';

/** No title a person writes without a mark of a heading is longer. */
const longestLabel = 40;
const longestBoldTitle = 80;

/** A page while its lines are read, one after the other. */
export class PageBuilder {
  readonly page: ReadPage;
  private readonly ignored: IgnoredLine[];
  private readonly people: People;
  private readonly dateOrder: DateOrder | null;
  private readonly keys = new Map<string, number>();
  /** Where the date itself is a list item, everything below it is one deeper than it means. */
  private readonly depthOfDate: number;
  private section: ReadSection | null = null;
  private ownerAbove: { owner: Whose; depth: number } = { owner: null, depth: 0 };

  constructor(
    heading: DatedHeading,
    day: PageDay,
    context: { people: People; dateOrder: DateOrder | null; ignored: IgnoredLine[]; isItem: boolean },
  ) {
    const { line } = heading;
    this.page = {
      ...day,
      heading: plainText(heading.raw),
      line,
      lastLine: line,
      sameDay: false,
      sections: [],
    };
    this.people = context.people;
    this.dateOrder = context.dateOrder;
    this.ignored = context.ignored;
    this.depthOfDate = context.isItem ? 1 : 0;
  }

  add(block: Block): void {
    this.page.lastLine = block.line;
    const title = titleOf(block, (raw) => this.readsAsAction(raw));
    if (title !== null) {
      this.open(title);
      return;
    }
    if (block.type === 'ignored')
      this.ignored.push({ line: block.line, text: block.text, reason: block.reason });
    else if (block.type !== 'heading') this.addText(block);
  }

  private addText(block: Exclude<Block, { type: 'heading' | 'ignored' }>): void {
    if (
      block.type === 'row' &&
      block.cells === block.header &&
      actionColumns(block.header.map(plainText)) !== null
    ) {
      this.ignored.push({ line: block.line, text: block.cells.join(' | '), reason: 'table header' });
      return;
    }
    const depth = Math.max(0, block.depth - this.depthOfDate);
    const section = this.section ?? this.open('');
    const inActions = isActionTitle(section.title);
    if (depth <= this.ownerAbove.depth) this.ownerAbove = { owner: null, depth };
    const bullets = readBullets({ ...block, depth }, this.contextOf(inActions));
    if (bullets.length === 0) {
      const text = 'raw' in block ? block.raw : '';
      this.ignored.push({ line: block.line, text, reason: 'empty' });
    }
    if (inActions && block.type === 'item') {
      const owner = whoIs(block.raw, this.people);
      if (owner !== null) this.ownerAbove = { owner, depth };
    }
    // Not push(...bullets): a line of a million characters is hundreds of bullets.
    for (const bullet of bullets) section.bullets.push(bullet);
  }

  private open(title: string): ReadSection {
    const key = sectionKey(title);
    const before = this.keys.get(key) ?? 0;
    this.keys.set(key, before + 1);
    const section: ReadSection = {
      key: before === 0 ? key : `${key}-${before + 1}`,
      title,
      prompt: '',
      bullets: [],
    };
    this.page.sections.push(section);
    this.section = section;
    this.ownerAbove = { owner: null, depth: 0 };
    return section;
  }

  private contextOf(inActions: boolean) {
    const { people, dateOrder } = this;
    return { people, dateOrder, day: this.page.day, inActions, ownerAbove: this.ownerAbove.owner };
  }

  /** A bold line is a title, unless it says who owes it or until when. */
  private readsAsAction(raw: string): boolean {
    const context = { ...this.contextOf(false), ownerAbove: null };
    const [bullet] = readBullets({ type: 'item', line: 0, depth: 0, raw }, context);
    return bullet !== undefined && (bullet.kind !== 'note' || bullet.by !== null);
  }
}

/** Gives the title a block is, '' never; null where it is none: a heading, a bold line or a short line with a colon. */
function titleOf(block: Block, readsAsAction: (raw: string) => boolean): string | null {
  if (block.type === 'heading') return shownText(block.raw);
  if (block.type !== 'paragraph' || block.depth > 0) return null;
  const [, bold] = /^(?:\*\*|__)([^*_]+)(?:\*\*|__):?$/.exec(block.raw.slice(0, longestBoldTitle + 1)) ?? [];
  if (bold !== undefined && block.raw.length <= longestBoldTitle) {
    const isSentence = /[.!?]$/.test(bold.trim());
    return isSentence || readsAsAction(block.raw) ? null : withoutColon(bold);
  }
  if (block.raw.length <= longestLabel && isPlainTitle(block.raw)) return withoutColon(block.raw);
  const isLabel =
    block.raw.length <= longestLabel &&
    /^\p{L}[\p{L}\p{M}\d'’&/-]*(?: [\p{L}\p{M}\d'’&/-]+){0,3}:$/u.test(block.raw);
  return isLabel ? withoutColon(block.raw) : null;
}

/** What a heading shows; its marks where it shows nothing else. */
function shownText(raw: string): string {
  const text = plainText(raw);
  return text.trim() === '' ? raw : text;
}

function withoutColon(raw: string): string | null {
  const title = plainText(raw)
    .replace(/\s*:\s*$/, '')
    .trim();
  return title === '' ? null : title;
}
