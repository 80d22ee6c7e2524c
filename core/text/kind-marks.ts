import type { Kind, State } from '#core/page.ts';

/** What the marks at the beginning of a line say, and the Markdown that follows them. */
export interface Marked {
  /** Null where nothing says so. */
  kind: Kind | null;
  state: State;
  rest: string;
  /** What stood in brackets inside the mark: `Action (Sam):`. */
  aside: string;
}

const checkbox = /^(?:\[([^\]\\]?)\]|([☐☑☒✅]))(?:\s+|$)/u;
const typed = /^([!+?])\s+(?=\S)/;
const keyword = /^(?:(TODO|DOING|NOW|LATER|WAITING|DOTO|DONE|CANCELED|CANCELLED)):?\s+(?=\S)/;

const kindWords: [Kind, string][] = [
  ['note', 'note|notiz|remarque|nota'],
  ['topic', 'topic|question|discuss|to discuss|thema|frage|sujet|tema|pregunta'],
  [
    'action',
    'action|actions|action item|action items|ai|ap|todo|to-do|to do|task|next step|next steps|commitment|' +
      'aufgabe|maßnahme|à faire|tâche|acción|accion|tarea|compromiso',
  ],
  ['blocker', 'blocker|blocked|blocked by|stuck|impediment|hindernis|blockade|blocage|bloqueo|bloqueado'],
  ['win', 'win|wins|kudos|shout-out|shoutout|erfolg|réussite|victoire|logro|éxito'],
  ['feedback', 'feedback|rückmeldung|retour|comentario'],
  ['career', 'career|growth|development|karriere|entwicklung|carrière|carrera'],
  [
    'learning',
    'learning|learned|learnt|lesson|lesson learned|til|gelernt|erkenntnis|' +
      'apprentissage|appris|aprendizaje|aprendido',
  ],
  [
    'decision',
    'decision|decided|agreed|entscheidung|entschieden|beschluss|' +
      'décision|décidé|decisión|decidido|acuerdo',
  ],
];

const kindOfWord = new Map(
  kindWords.flatMap(([kind, words]) => words.split('|').map((word) => [word, kind] as const)),
);

/** The word, bold or not, with the colon inside or outside of the bold: `**Action (Sam):** …`, `Blocker: …`. */
const label = /^(\*\*|__)?([\p{L}][\p{L} -]{1,20}?)[ ]?(?:\(([^()]{1,60})\))?(\*\*|__)?:(\*\*|__)?(?:\s+|$)/u;

/** Reads checkbox, keyword, typed mark and kind word off the beginning of a line, in that order. */
export function readMarks(raw: string): Marked {
  const marked: Marked = { kind: null, state: 'open', rest: raw, aside: '' };
  readCheckbox(marked);
  readKeyword(marked);
  if (marked.kind === null) readTyped(marked);
  readLabel(marked);
  return marked;
}

function readCheckbox(marked: Marked): void {
  const [whole, bracketed, symbol] = checkbox.exec(marked.rest) ?? [];
  if (whole === undefined) return;
  const mark = bracketed ?? symbol ?? '';
  marked.kind = 'action';
  if (/[xX☑✅]/u.test(mark)) marked.state = 'done';
  if (/[-~☒]/u.test(mark)) marked.state = 'dropped';
  marked.rest = marked.rest.slice(whole.length);
}

function readKeyword(marked: Marked): void {
  const [whole, word] = keyword.exec(marked.rest) ?? [];
  if (whole === undefined) return;
  marked.kind = 'action';
  if (word === 'DONE') marked.state = 'done';
  if (word?.startsWith('CANCEL')) marked.state = 'dropped';
  marked.rest = marked.rest.slice(whole.length);
}

function readTyped(marked: Marked): void {
  const [whole, mark] = typed.exec(marked.rest) ?? [];
  if (whole === undefined) return;
  if (mark === '!') marked.kind = 'blocker';
  else marked.kind = mark === '+' ? 'win' : 'topic';
  marked.rest = marked.rest.slice(whole.length);
}

function readLabel(marked: Marked): void {
  const [whole, bold, word, aside, boldEnd, boldAfter] = label.exec(marked.rest) ?? [];
  const kind = kindOfWord.get((word ?? '').toLowerCase());
  if (whole === undefined || kind === undefined) return;
  marked.kind = kind;
  marked.aside = aside ?? '';
  const isBoldOpen = bold !== undefined && boldEnd === undefined && boldAfter === undefined;
  marked.rest = (isBoldOpen ? bold : '') + marked.rest.slice(whole.length);
}
