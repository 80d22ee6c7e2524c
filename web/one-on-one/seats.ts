import type { OneOnOne, Seat } from '#web/api/shapes.ts';

/** The seat of the other one. Seats decide the hue, also between equals. */
export function otherSeat({ seat }: Pick<OneOnOne, 'seat'>): Seat {
  return seat === 'manager' ? 'report' : 'manager';
}

/** Whether the other one leads me. */
export function leadsMe({ seat, relation }: Pick<OneOnOne, 'seat' | 'relation'>): boolean {
  return relation === 'managed' && seat === 'report';
}
