import type { Theme } from './theme-shape.ts';
import { severalPeople } from './thresholds.ts';

/** Whether several people raised a theme, and lately: then it is the next thing to improve. */
export function isShared({ people, isQuiet }: Pick<Theme, 'people' | 'isQuiet'>): boolean {
  return people.length >= severalPeople && !isQuiet;
}
