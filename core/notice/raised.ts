import type { BookPage } from '#core/book.ts';
import type { Bullet, Section } from '#core/page.ts';

/** A line where it was first written. */
export type Raised = { on: BookPage; section: Section; bullet: Bullet };

/** The lines first written on these pages, each once; what was carried onto them from before is not among them. */
export function raisedOn(pages: readonly BookPage[]): Raised[] {
  return pages.flatMap((on) =>
    on.page.sections.flatMap((section) =>
      section.bullets
        .filter(({ carried, since, text }) => carried === 0 && since === null && text.trim() !== '')
        .map((bullet) => ({ on, section, bullet })),
    ),
  );
}

/** Whether a line brings something up: what hangs below another, is owed or was decided comes out of the talk. */
export function bringsUp({ kind, indent }: Pick<Bullet, 'kind' | 'indent'>): boolean {
  return indent === 0 && kind !== 'action' && kind !== 'decision';
}
