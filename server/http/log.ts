import { pino, type Logger } from 'pino';

/**
 * What may be said about an error in a log: its kind, its code and where it happened. Never its message: a
 * message can quote what somebody wrote (PostgreSQL and JSON.parse both do).
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const told: Record<string, unknown> = { kind: error.name, at: frames.map((frame) => frame.trim()) };
  for (const name of ['code', 'table', 'constraint', 'routine'] as const) {
    const value: unknown = Reflect.get(error, name);
    if (typeof value === 'string') told[name] = value;
  }
  if (error.cause !== undefined) told['cause'] = describeError(error.cause);
  return told;
}

/** The server's log: one JSON object a line. Errors go in as `describeError` tells them, whoever logs them. */
export function openLogger(level: string): Logger {
  return pino({ level, base: null, serializers: { err: describeError, error: describeError } });
}
