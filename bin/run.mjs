import { spawn } from 'node:child_process';
import path from 'node:path';
import { clone } from './clone.mjs';

/** Runs a program in the clone with everything it prints shown. Gives its exit code. */
export function run(command, args, { env = {} } = {}) {
  return start(command, args, env, 'inherit').then(({ code }) => code);
}

/** Runs a program in the clone in silence. Gives its exit code and what it printed. */
export function runQuietly(command, args, { env = {} } = {}) {
  return start(command, args, env, 'pipe');
}

/** An environment in which `node` is the given one, for programs that start others. */
export function withNode(node) {
  return { PATH: [path.dirname(node), process.env.PATH].join(path.delimiter) };
}

function start(command, args, env, output) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: clone,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output],
    });
    let printed = '';
    const keep = (chunk) => {
      printed += chunk;
    };
    child.stdout?.setEncoding('utf8').on('data', keep);
    child.stderr?.setEncoding('utf8').on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, printed }));
  });
}
