import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { runQuietly } from './run.mjs';

/** Which of these Debian packages are not installed; all of them on a machine that is no Debian. */
export async function missingPackages(packages) {
  const { printed } = await runQuietly('dpkg-query', ['--show', '--showformat=${db:Status-Status} ${Package}\n', ...packages]).catch(() => ({ printed: '' }));
  const installed = new Set(printed.split('\n').filter((line) => line.startsWith('installed ')).map((line) => line.slice('installed '.length)));
  return packages.filter((name) => !installed.has(name));
}

/** Whether packages can be installed unasked: as root, with apt. */
export function canInstall() {
  return process.getuid?.() === 0 && (process.env.PATH ?? '').split(path.delimiter).some((place) => isProgram(path.join(place, 'apt-get')));
}

/** Installs Debian packages. Gives why it could not, or null. */
export async function installPackages(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { code, printed } = await runQuietly('apt-get', args, { env });
    if (code !== 0) return `apt-get ${args[0]} said\n${printed.trim()}`;
  }
  return null;
}

export function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
