import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { clone, inClone } from './clone.mjs';
import { CannotGoOn } from './cannot-go-on.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Runs the server, or another program that is one, until it ends; what stops this process stops it. Gives its exit code. */
export function serve(node, program = 'server/main.ts', words = []) {
  const args = [
    ...(existsSync(inClone('.env')) ? ['--env-file=.env'] : []),
    '--disable-warning=ExperimentalWarning',
    '--import',
    new URL('with-parent.mjs', import.meta.url).href,
    inClone(program),
    ...words,
  ];
  return new Promise((resolve, reject) => {
    const server = spawn(node, args, { cwd: clone, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
    for (const signal of signals) process.on(signal, () => server.kill(signal));
    stopWithNpm(() => server.kill('SIGTERM'));
    server.on('error', (error) => reject(new CannotGoOn(`${node} cannot be run: ${error.message}`)));
    server.on('exit', (code, signal) => resolve(code ?? exitCodeOf(signal)));
  });
}

// npm passes signals on, but not its own death by kill -9; being handed to another parent tells of it.
function stopWithNpm(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stop(), 500).unref();
}

function exitCodeOf(signal) {
  return 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 0);
}
