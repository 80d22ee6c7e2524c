import { slotOfNextPage } from '#core/schedule/change-from.ts';
import type { OneOnOne } from '#web/api/shapes.ts';

/** The slot that holds from the next page on; what is to come later is another matter. */
export function slotHolding({ series, slot, planned }: Pick<OneOnOne, 'series' | 'slot' | 'planned'>): OneOnOne['slot'] {
  return planned && series.length > 0 ? slotOfNextPage(series, planned) : slot;
}
