import type { Page, Recap } from './page.ts';

/** Whether this person agreed to the recap exactly as it stands. Changing a word takes the agreement back. */
export function agrees(page: Pick<Page, 'recap' | 'agreed'>, person: string): boolean {
  const agreed = page.agreed[person];
  return agreed !== undefined && !isBlank(page.recap) && sameRecap(agreed, page.recap);
}

/** Whether nothing has been written yet. */
export function isBlank({ mattered, next, needs }: Recap): boolean {
  return mattered.trim() === '' && next.trim() === '' && needs.trim() === '';
}

function sameRecap(one: Recap, other: Recap): boolean {
  return one.mattered === other.mattered && one.next === other.next && one.needs === other.needs;
}
