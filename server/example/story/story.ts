import { month1 } from './month-1.ts';
import { month2 } from './month-2.ts';
import { month3 } from './month-3.ts';
import { month4 } from './month-4.ts';
import { month5 } from './month-5.ts';
import { month6 } from './month-6.ts';
import type { SkippedWeek, Week } from './telling.ts';

/** Six months of one-on-ones between Maya Lindqvist and Sam Okafor, oldest week first. Both are made up. */
export const story: readonly (Week | SkippedWeek)[] = [...month1, ...month2, ...month3, ...month4, ...month5, ...month6];
