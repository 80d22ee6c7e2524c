import type { Book } from '#core/book.ts';

/** Who of the two wants the recap outside the room, as it stood at an instant: the last word of each counts. */
export function recapWishes({ manager, report, records }: Pick<Book, 'manager' | 'report' | 'records'>, at = Infinity): { manager: boolean; report: boolean } {
  const wants = (person: string | null) => {
    const said = records.findLast((record) => record.kind === 'recap-outside' && record.by === person && record.at <= at);
    return person !== null && said?.kind === 'recap-outside' && said.wanted;
  };
  return { manager: wants(manager.id), report: wants(report.id) };
}

/** Whether both do. One alone changes nothing: the words are both’s. */
export function bothWantRecap(book: Pick<Book, 'manager' | 'report' | 'records'>, at?: number): boolean {
  const { manager, report } = recapWishes(book, at);
  return manager && report;
}
