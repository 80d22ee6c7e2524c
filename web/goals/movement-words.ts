import { daysBetween } from '#core/day.ts';
import type { Movement } from '#core/goals/movement-shape.ts';
import { shortDay } from '#web/words/dates.ts';
import { words } from '#web/words/words.ts';

/** What is said of how a goal goes, `moved this week`; null where there is nothing to say. */
export function movementWords(movement: Movement | null, today: string): string | null {
  if (movement === null || movement.is === 'quiet') return null;
  if (movement.is === 'blocked') return words('goals.blocked');
  if (movement.is === 'circling') return words('goals.circling', { meetings: String(movement.meetings) });
  if (movement.is === 'untouched') return words('goals.untouched', { weeks: movement.weeks });
  const isThisWeek = daysBetween(movement.day, today) < 7;
  return isThisWeek ? words('goals.moved.week') : words('goals.moved', { day: shortDay(movement.day, today) });
}

/** The bullets it is drawn from, newest first. */
export function evidenceOf(movement: Movement | null): { day: string; text: string; bullet: string; page: string }[] {
  if (movement === null || !('said' in movement) || movement.said === null) return [];
  return Array.isArray(movement.said) ? movement.said : [movement.said];
}
