import { spawnSync } from 'node:child_process';
import os from 'node:os';

/** What the figures were measured on. */
export type Machine = { cores: number; cpu: string; memoryMB: number; system: string; node: string; commit: string };

/** This machine, and the commit of this clone (`+` where files differ from it). */
export function describeMachine(): Machine {
  return {
    cores: os.availableParallelism(),
    cpu: os.cpus()[0]?.model.trim() ?? '',
    memoryMB: Math.round(os.totalmem() / 2 ** 20),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    node: process.version,
    commit: `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--untracked-files=no') === '' ? '' : '+'}`,
  };
}

function git(...args: string[]): string {
  return spawnSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8' }).stdout?.trim() ?? '';
}
