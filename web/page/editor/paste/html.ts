import { kindSigns } from '../bullet/kinds.ts';
import { oneLine, readLine, type Line } from './line.ts';

/** The little of a document's tree that is looked at: what a browser parses, or what a test writes by hand. */
export type Markup = {
  nodeName: string;
  textContent: string | null;
  childNodes: ArrayLike<Markup>;
  getAttribute?(name: string): string | null;
};

const set = (names: string) => new Set(names.split(' '));
const passedOver = set('SCRIPT STYLE TEMPLATE NOSCRIPT HEAD TITLE META LINK SVG MATH IFRAME OBJECT BUTTON SELECT #COMMENT');
const listNames = set('UL OL MENU DIR');
const cellNames = set('TD TH');
const blockNames = set(
  'P DIV LI H1 H2 H3 H4 H5 H6 BLOCKQUOTE PRE TR SECTION ARTICLE HEADER FOOTER MAIN ASIDE NAV FIGURE FIGCAPTION ' +
    'DT DD DL TABLE TBODY THEAD TFOOT DETAILS SUMMARY FORM FIELDSET HR BODY HTML UL OL MENU DIR',
);

/** What the tree says about the line that is being gathered, beside its text. */
type Said = Partial<Pick<Line, 'kind' | 'done'>>;

/**
 * What a browser pasted as HTML (pages, Word, Docs, Slack, tables, other books) as lines. Text only: no element,
 * attribute or address of it reaches the page.
 */
export function linesFromHtml(root: Markup): Line[] {
  const gathered = new Gathered();
  walk(root, { lists: 0, inCell: false }, gathered);
  gathered.endLine();
  return gathered.lines;
}

class Gathered {
  readonly lines: Line[] = [];
  indent = 0;
  said: Said = {};
  #text = '';

  add(text: string): void {
    this.#text += text;
  }

  addCell(): void {
    if (this.#text.trim() !== '') this.#text += ' · ';
  }

  endLine(): void {
    const line = readLine(this.#text, this.indent);
    this.#text = '';
    if (!line) return;
    this.lines.push({ ...line, ...this.said });
    this.said = {};
  }
}

type Around = { lists: number; inCell: boolean };

function walk(node: Markup, around: Around, gathered: Gathered): void {
  const name = node.nodeName.toUpperCase();
  const attribute = (key: string) => node.getAttribute?.(key) ?? null;
  if (passedOver.has(name) || /mso-list:\s*ignore/i.test(attribute('style') ?? '')) return;
  if (name === '#TEXT') return gathered.add(node.textContent ?? '');
  if (name === 'BR') return around.inCell ? gathered.add(' ') : gathered.endLine();
  if (name === 'IMG') return gathered.add(` ${oneLine(attribute('alt') ?? '')} `);
  if (name === 'INPUT' && attribute('type') === 'checkbox') {
    gathered.said = { kind: 'action', done: attribute('checked') !== null };
    return;
  }
  if (cellNames.has(name)) gathered.addCell();
  // A row of a table is one line, whatever stands in its cells.
  const startsLine = blockNames.has(name) && !around.inCell;
  if (startsLine) {
    gathered.endLine();
    gathered.indent = indentOf(name, around.lists, attribute);
    gathered.said = name === 'LI' ? saidOf(attribute) : {};
  } else if (blockNames.has(name)) gathered.add(' ');

  const below = {
    lists: listNames.has(name) ? Math.max(around.lists, Number(attribute('data-indent')) || 0) + 1 : around.lists,
    inCell: around.inCell || cellNames.has(name),
  };
  for (const child of Array.from(node.childNodes)) walk(child, below, gathered);
  if (startsLine) gathered.endLine();
}

type Attribute = (key: string) => string | null;

/** A list's depth; Word writes it into the style instead (`mso-list:l0 level2 lfo1`), we on the bullet itself. */
function indentOf(name: string, lists: number, attribute: Attribute): number {
  const level = /mso-list:[^;]*level(\d)/i.exec(attribute('style') ?? '')?.[1];
  if (level) return Number(level) - 1;
  const own = name === 'LI' ? Number(attribute('data-indent')) || 0 : 0;
  return Math.max(own, lists - 1, 0);
}

function saidOf(attribute: Attribute): Said {
  const kind = kindSigns.find(({ kind }) => kind === attribute('data-kind'))?.kind;
  const checked = attribute('data-checked') ?? attribute('aria-checked');
  if (kind) return { kind, done: checked === 'true' };
  return checked === null ? {} : { kind: 'action', done: checked === 'true' };
}
