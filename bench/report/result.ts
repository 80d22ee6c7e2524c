/** One line of a bench's table: what was measured, in which unit, by column. null: this machine cannot tell. */
export type Row = {
  what: string;
  unit: string;
  figures: Readonly<Record<string, number | null>>;
  budget?: readonly Limit[];
};

/** How far one figure of a row may go. */
export type Limit = { figure: string; most: number } | { figure: string; least: number };

/** What a bench found out. */
export type Result = {
  /** What was done, in one line. */
  title: string;
  rows: readonly Row[];
  /** What one must know to read the figures. */
  notes: readonly string[];
  /** The PostgreSQL it ran on. */
  postgres: string;
};

/** Whether every figure of the row keeps to its budget; null where there is none, or no figure to hold against it. */
export function isMet({ figures, budget = [] }: Row): boolean | null {
  const kept = budget.map((limit) => {
    const figure = figures[limit.figure] ?? null;
    if (figure === null) return null;
    return 'most' in limit ? figure <= limit.most : figure >= limit.least;
  });
  if (kept.includes(false)) return false;
  return kept.length === 0 || kept.includes(null) ? null : true;
}
