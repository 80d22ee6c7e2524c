/** Which column of a table of actions holds what. */
export interface ActionColumns {
  what: number;
  who: number;
  when: number;
  state: number;
}

const whatTitle =
  /^(?:what|actions?|action items?|tasks?|to-?dos?|was|aufgaben?|maßnahmen?|quoi|tâches?|actions? à mener|qué|tareas?|acción|acciones)$/i;
const whoTitle =
  /^(?:who|owners?|assignee|responsible|wer|verantwortlich|zuständig|qui|responsable|quién|resp\.?)$/i;
const whenTitle =
  /^(?:when|due|due date|by when|deadline|wann|bis|bis wann|frist|fällig|quand|échéance|pour quand|cuándo|plazo|fecha)$/i;
const stateTitle = /^(?:done|done\?|state|status|erledigt|fait|hecho|estado|✓|✔)$/i;

/** Whether a line is the `| --- | :-: |` below the titles of a table. */
export function isDelimiterRow(line: string): boolean {
  const text = line.replace(/^[ \t>]*/, '').trimEnd();
  return text.includes('|') && text.includes('-') && /^[-:| \t]+$/.test(text);
}

/** Gives the cells of a row; an escaped `\|` does not part them. */
export function splitRow(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  for (const character of line.trim()) {
    if (character === '|' && !cell.endsWith('\\')) {
      cells.push(cell.trim());
      cell = '';
    } else {
      cell = character === '|' ? `${cell.slice(0, -1)}|` : cell + character;
    }
  }
  cells.push(cell.trim());
  if (cells[0] === '') cells.shift();
  if (cells.at(-1) === '') cells.pop();
  return cells;
}

/** Gives the columns of a table that lists actions (what, with who or when), or null for any other table. */
export function actionColumns(titles: readonly string[]): ActionColumns | null {
  const column = (pattern: RegExp) => titles.findIndex((title) => pattern.test(title));
  const columns = {
    what: column(whatTitle),
    who: column(whoTitle),
    when: column(whenTitle),
    state: column(stateTitle),
  };
  return columns.what >= 0 && (columns.who >= 0 || columns.when >= 0) ? columns : null;
}
