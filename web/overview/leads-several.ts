import type { OneOnOne } from '#web/api/shapes.ts';

/** Whether there is anything to lay side by side: two reports at least. */
export function leadsSeveral(oneOnOnes: readonly Pick<OneOnOne, 'relation' | 'seat'>[]): boolean {
  return oneOnOnes.filter(({ relation, seat }) => relation === 'managed' && seat === 'manager').length > 1;
}
