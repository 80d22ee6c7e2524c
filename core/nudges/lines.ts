import type { Bullet, Page, Section } from '#core/page.ts';

/** A line of the page that says something, with the section it stands in and the lines further in below it. */
export type Line = { bullet: Bullet; section: Section; below: Bullet[] };

/** The lines of a page from top to bottom; empty ones are none. */
export function linesOf({ sections }: Pick<Page, 'sections'>): Line[] {
  return sections.flatMap((section) => {
    const bullets = section.bullets.filter(({ text }) => text.trim() !== '');
    return bullets.map((bullet, at) => ({ bullet, section, below: belowOf(bullets, at) }));
  });
}

/** Whether a line asks something. */
export function isAsked({ text }: Pick<Bullet, 'text'>): boolean {
  return /[?？]["”’)\]]*\s*$/u.test(text);
}

/** Whether it was written for this page, and not carried to it: what was said weeks ago is not put right now. */
export function isOfThisPage({ since, carried }: Pick<Bullet, 'since' | 'carried'>): boolean {
  return since === null && carried === 0;
}

function belowOf(bullets: readonly Bullet[], at: number): Bullet[] {
  const indent = bullets[at]?.indent ?? 0;
  const rest = bullets.slice(at + 1);
  const end = rest.findIndex((one) => one.indent <= indent);
  return end === -1 ? rest : rest.slice(0, end);
}
