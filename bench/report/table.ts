import { isMet, type Limit, type Result, type Row } from './result.ts';

/** The result as one aligned table, with the budget beside each figure that has one. */
export function tableOf({ title, rows, notes }: Result): string {
  const columns = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))];
  const head = ['', ...columns, 'unit', 'budget', 'met'];
  const body = rows.map((row) => [
    row.what,
    ...columns.map((column) => shown(row.figures[column])),
    row.unit,
    (row.budget ?? []).map(limitText).join(', '),
    metText(row),
  ]);
  const widths = head.map((name, place) => Math.max(name.length, ...body.map((cells) => cells[place]?.length ?? 0)));
  const isNumber = (place: number) => place > 0 && place <= columns.length;
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, place) => (isNumber(place) ? cell.padStart(widths[place] ?? 0) : cell.padEnd(widths[place] ?? 0)))
      .join('  ')
      .trimEnd();
  const table = [line(head), ...body.map(line)];
  return [title, '', ...table, ...(notes.length > 0 ? ['', ...notes] : []), ''].join('\n');
}

function shown(figure: number | null | undefined): string {
  if (figure === undefined) return '';
  if (figure === null) return '?';
  const digits = Math.abs(figure) >= 100 ? 0 : Math.abs(figure) >= 1 ? 1 : 2;
  return figure.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function limitText(limit: Limit): string {
  const amount = 'most' in limit ? `≤ ${limit.most.toLocaleString('en')}` : `≥ ${limit.least.toLocaleString('en')}`;
  return limit.figure === 'value' ? amount : `${limit.figure} ${amount}`;
}

function metText(row: Row): string {
  const met = isMet(row);
  if (met === null) return row.budget ? '?' : '';
  return met ? 'yes' : 'NO';
}
