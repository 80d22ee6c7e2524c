import type { Block, Letter } from '#core/messages/letter.ts';
import type { Footer } from './footer.ts';
import { plain } from './plain.ts';

/** Short enough to be quoted twice without breaking again; RFC 5322 asks for 78 or fewer. */
const columns = 72;

/** A letter as plain text. Only an address of the web can be longer than a line. */
export function letterText({ blocks }: Letter, footer: Footer): string {
  const ways = [footer.change, footer.off].filter((way) => way !== null).map(({ label, href }) => `${label}:\n${href}`);
  // Mail programs know what follows `-- ` for what it is, and leave it out of an answer.
  return `${blocks.map(paragraph).join('\n\n')}\n\n-- \n${[...(footer.answer === null ? [] : [wrapped(footer.answer)]), wrapped(footer.why), ...ways].join('\n')}\n`;
}

function paragraph(block: Block): string {
  switch (block.is) {
    case 'text':
      return wrapped(block.runs.map(({ text }) => text).join(''));
    case 'lines':
      return block.lines.map((line) => wrapped(line, '- ', '  ')).join('\n');
    case 'press':
      return `${plain(block.label)}:\n${block.href}`;
    case 'small':
      break;
  }
  return wrapped(block.text);
}

function wrapped(words: string, first = '', next = first): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of plain(words).split(' ')) {
    if (!empty && line.length + 1 + word.length > columns) {
      lines.push(line);
      [line, empty] = [next, true];
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join('\n');
}
