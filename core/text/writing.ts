import type { Day } from '#core/day.ts';
import type { CheckIn, Page, Recap, Section } from '#core/page.ts';
import { writeBullet, type Names } from '#core/text/bullet-writing.ts';
import { escapeText, strengths } from '#core/text/escaping.ts';
import { findDate } from '#core/text/dates.ts';
import { plainText } from '#core/text/inline.ts';
import { isActionTitle } from '#core/text/section-titles.ts';

/** A page to be written, with the day it was held and a title if it has one. */
export interface DatedPage {
  day: Day;
  page: Page;
  title?: string;
}

/** Gives Markdown that reads well and that `readMarkdown` reads back; newest page first. `names` is by person id. */
export function writeMarkdown(pages: readonly DatedPage[], names: Names): string {
  const newestFirst = pages.toSorted((one, two) => (one.day === two.day ? 0 : one.day < two.day ? 1 : -1));
  return newestFirst.map((dated) => writePage(dated, names)).join('\n');
}

function writePage({ day, page, title }: DatedPage, names: Names): string {
  const heading =
    title === undefined || title.trim() === '' ? `## ${day}` : `## ${day} – ${writeTitle(title)}`;
  const parts = [
    writeLines('Check-in', writeCheckIns(page.checkIns, names)),
    ...page.sections.map((section, at) => writeSection(section, at === 0, day, names)),
    writeLines('Recap', writeRecap(page.recap, page.agreed, names)),
  ];
  return [heading, ...parts.filter((part) => part !== '')].join('\n\n') + '\n';
}

function writeSection(section: Section, isFirst: boolean, day: Day, names: Names): string {
  const title = section.title === '' && !isFirst ? section.key : section.title;
  const context = { day, names, inActions: isActionTitle(title) };
  const lines: string[] = [];
  let depth = -1;
  for (const bullet of section.bullets) {
    if (bullet.text.trim() === '') continue;
    // Markdown cannot say "two deeper than the line above".
    depth = Math.min(bullet.indent, depth + 1);
    lines.push(writeBullet(bullet, depth, context));
  }
  const heading = title === '' ? [] : [`### ${writeTitle(title)}`];
  return [...heading, ...(lines.length > 0 ? [lines.join('\n')] : [])].join('\n\n');
}

/** A title that is a date would open a page of its own. */
function writeTitle(title: string): string {
  const written = strengths.map((strength) => escapeText(title, strength));
  const reads = (one: string) =>
    findDate(one) === null && !/[ \t]#+$/.test(one) && plainText(one) === title.normalize('NFC');
  return written.find(reads) ?? written.at(-1) ?? '';
}

function writeLines(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `### ${title}\n\n${lines.join('\n')}`;
}

function writeCheckIns(checkIns: Record<string, CheckIn>, names: Names): string[] {
  return Object.entries(checkIns).flatMap(([person, checkIn]) => {
    const who = escapeText(names[person] ?? 'Somebody', 'light');
    return [
      ...writeWords(`${who}, energised by`, checkIn.energised),
      ...writeWords(`${who}, drained by`, checkIn.drained),
      ...writeWords(`${who}, support wanted`, checkIn.support),
      ...writeWords(`${who}, status`, checkIn.status),
    ];
  });
}

function writeRecap(recap: Recap, agreed: Record<string, Recap>, names: Names): string[] {
  const agreeing = Object.entries(agreed)
    .filter(
      ([, words]) =>
        words.mattered === recap.mattered && words.next === recap.next && words.needs === recap.needs,
    )
    .map(([person]) => names[person] ?? 'Somebody');
  const lines = [
    ...writeWords('What mattered', recap.mattered),
    ...writeWords('What happens next', recap.next),
    ...writeWords('What the report needs', recap.needs),
  ];
  return lines.length === 0 ? [] : [...lines, ...writeWords('Confirmed by', agreeing.join(', '))];
}

/** Words may run over several lines: the first stands by its label, the others below it. */
function writeWords(label: string, words: string): string[] {
  const [first, ...others] = words.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== '');
  if (first === undefined) return [];
  const lines = [`- ${label}: ${escapeText(first, 'light')}`];
  return [...lines, ...others.map((line) => `  - ${escapeText(line, 'light')}`)];
}
