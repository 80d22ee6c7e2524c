import { Autolink, Strikethrough, parser } from '@lezer/markdown';

import { decodeEntity } from '#core/text/entities.ts';

/** Only what stands inside a line: lines themselves are read by `blocks.ts`. */
const lineParser = parser.configure([
  Strikethrough,
  Autolink,
  {
    remove: [
      'LinkReference',
      'IndentedCode',
      'FencedCode',
      'Blockquote',
      'HorizontalRule',
      'BulletList',
      'OrderedList',
      'ATXHeading',
      'HTMLBlock',
      'SetextHeading',
    ],
  },
]);

/** Tags that only say how text looks. Others, such as `<a href>`, are kept as they stand: they may say something. */
const lookTag =
  /^<\/?(?:b|i|u|s|em|strong|mark|small|sub|sup|span|font|div|p|br|details|summary|del|ins|code|kbd)(?:\s[^<>]*)?\/?>$/i;

const marks = new Set(['EmphasisMark', 'StrikethroughMark', 'CodeMark']);

/** Nothing in such a line can be Markdown, so it need not be parsed. */
const isPlain = /^[^\\&*_~`<[\]!]*$/;

/** The parser takes quadratic time over nested links: lines that nobody writes by hand only lose their escapes. */
const longestParsed = 10_000;
const mostLinks = 100;

/**
 * Gives the text a line of Markdown shows: without marks of emphasis and code, escapes undone, a link as
 * `text (address)`. Linear in the length of the line.
 */
export function plainText(markdown: string): string {
  const line = markdown.trim();
  if (isPlain.test(line)) return line;
  if (line.length > longestParsed || line.split('](', mostLinks + 2).length > mostLinks)
    return withoutEscapes(line);
  const edits: { from: number; to: number; text: string }[] = [];
  lineParser.parse(line).iterate({
    enter(node) {
      const source = () => line.slice(node.from, node.to);
      const replace = (text: string) => edits.push({ from: node.from, to: node.to, text });
      if (marks.has(node.name)) replace('');
      else if (node.name === 'Escape') replace(source().slice(1));
      else if (node.name === 'Entity') replace(decodeEntity(source()));
      else if (node.name === 'HTMLTag' && lookTag.test(source())) replace(/^<br/i.test(source()) ? ' ' : '');
      else if (node.name === 'Autolink') replace(source().slice(1, -1));
      else if (node.name === 'LinkMark') {
        const parent = node.node.parent;
        const hasAddress = parent?.getChild('URL') ?? null;
        if (parent !== null && parent.name !== 'Autolink' && hasAddress !== null) {
          replace(linkMark(source(), line.charAt(node.from - 2)));
        }
      }
      return node.name !== 'Autolink';
    },
  });
  return apply(line, edits).normalize('NFC');
}

function withoutEscapes(line: string): string {
  const text = line.replace(
    /\\([!-/:-@[-`{-~])|&(?:#\d{1,7}|#x[\da-f]{1,6}|\w{2,8});/gi,
    (found, sign: string | undefined) => {
      return sign ?? decodeEntity(found);
    },
  );
  return text.normalize('NFC');
}

/** `[text](address)` is shown as `text (address)`. */
function linkMark(mark: string, lastOfText: string): string {
  if (mark === '(') return lastOfText === '[' ? '' : ' (';
  if (mark === ')') return ')';
  return '';
}

function apply(line: string, edits: readonly { from: number; to: number; text: string }[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of edits) {
    parts.push(line.slice(at, edit.from), edit.text);
    at = edit.to;
  }
  parts.push(line.slice(at));
  return parts.join('');
}
