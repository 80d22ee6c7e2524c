import { ORPCError } from '@orpc/client';

/** The names because of which a line was put nowhere, if that is what an error says. */
export function namesElsewhere(error: unknown): string[] | null {
  if (!(error instanceof ORPCError) || error.code !== 'NAMES_ELSEWHERE') return null;
  const names: unknown = typeof error.data === 'object' && error.data !== null ? Reflect.get(error.data, 'names') : null;
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}
