import { createContext } from 'react';
import type { Person } from '#web/page/people.ts';

/** Whose trends are read, by whom, and on which day. */
export type Reading = { oneOnOneId: string; today: string; manager: Person; report: Person };

const nobody = { id: null, name: '', shortName: '' };

export const Reading = createContext<Reading>({
  oneOnOneId: '',
  today: '',
  manager: { ...nobody, seat: 'manager' },
  report: { ...nobody, seat: 'report' },
});

/** One of the two by id. Who is neither has left the seat since, and stands for it no more. */
export function personWith({ manager, report }: Reading, id: string): Person | null {
  return [manager, report].find((person) => person.id === id) ?? null;
}
