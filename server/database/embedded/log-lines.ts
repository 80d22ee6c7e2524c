/** Where the database's own lines go. A pino logger fits. */
export type Log = Record<'debug' | 'warn' | 'error', (line: string) => void>;

const levels = { LOG: 'debug', FATAL: 'warn', PANIC: 'error' } as const;

/**
 * Reads PostgreSQL's log and passes on what concerns the server: problems as warnings and errors, the rest for those
 * who look closely. Anything else (errors of statements, details) is dropped, because it may quote what people write.
 * Gives a function that takes chunks as they arrive, and the last few problems.
 */
export function readLog(log: Log, stopping: () => boolean) {
  const problems: string[] = [];
  let rest = '';

  function line(text: string) {
    const match = /^(LOG|FATAL|PANIC):\s+(.*)$/.exec(text);
    if (!match) return;
    const [, severity, message = ''] = match;
    const level = severity === 'PANIC' || severity === 'FATAL' ? levels[severity] : levels.LOG;
    if (level !== 'debug') problems.push(message);
    // Every connection that is still open when the database stops says so.
    const routine = stopping() && severity === 'FATAL';
    log[routine ? 'debug' : level](`database: ${message}`);
  }

  return {
    take(chunk: Buffer | string) {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(line);
      problems.splice(0, problems.length - 5);
    },
    problems: (): string => problems.join('; '),
  };
}
