import { readdirSync, readFileSync } from 'node:fs';

/** What a process, or a family of them, has used: CPU since it began, and memory now. */
export type Cost = { cpuSeconds: number; memoryKB: number };

// USER_HZ, which Linux promises to every program.
const ticksPerSecond = 100;

/** One process: its resident memory (RSS). null where there is no /proc. */
export function costOf(pid: number): Cost | null {
  const stat = readStat(pid);
  const memory = /^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1];
  return stat && memory !== undefined ? { cpuSeconds: stat.own, memoryKB: Number(memory) } : null;
}

/**
 * A process with its children, as PostgreSQL is one. What they share is counted once: the sum of proportional set
 * sizes (PSS). Children that have ended count by the CPU they used.
 */
export function costOfFamily(parent: number): Cost | null {
  const head = readStat(parent);
  if (!head) return null;
  const family = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid === parent || readStat(pid)?.parent === parent);
  const sum = (of: (pid: number) => number) => family.reduce((total, pid) => total + of(pid), 0);
  return {
    cpuSeconds: head.ended + sum((pid) => readStat(pid)?.own ?? 0),
    memoryKB: sum((pid) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)),
  };
}

/** CPU seconds between two readings. */
export function cpuBetween(before: Cost | null, after: Cost | null): number | null {
  return before && after ? after.cpuSeconds - before.cpuSeconds : null;
}

function readStat(pid: number): { parent: number; own: number; ended: number } | null {
  if (!Number.isInteger(pid)) return null;
  const text = read(`/proc/${pid}/stat`);
  // The name stands in brackets and may hold anything. What follows counts from field 3 of proc(5).
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
  const [, parent, , , , , , , , , , user, system, endedUser, endedSystem] = fields;
  if (parent === undefined || user === undefined || system === undefined) return null;
  return {
    parent,
    own: (user + system) / ticksPerSecond,
    ended: ((endedUser ?? 0) + (endedSystem ?? 0)) / ticksPerSecond,
  };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
