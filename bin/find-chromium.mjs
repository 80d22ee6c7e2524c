import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { runQuietly } from './run.mjs';

const names = ['chromium', 'google-chrome', 'chromium-browser'];

/** The Chromium that CHROMIUM_PATH names, or one that is installed; null if there is none. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  const directories = ['/usr/bin', ...(process.env.PATH ?? '').split(path.delimiter)];
  const places = names.flatMap((name) => directories.map((directory) => path.join(directory, name)));
  return [...(named ? [named] : []), ...places].find(isProgram) ?? null;
}

/** Installs Debian's Chromium where that can be done unasked: as root, with apt. Gives why not, or null. */
export async function installChromium() {
  const apt = (process.env.PATH ?? '').split(path.delimiter).some((place) => isProgram(path.join(place, 'apt-get')));
  if (process.getuid?.() !== 0 || !apt) {
    return 'There is no Chromium here to test in. Install one, or name one with CHROMIUM_PATH.';
  }
  process.stdout.write('Installing Chromium.\n');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { code, printed } = await runQuietly('apt-get', args, { env });
    if (code !== 0) return `Chromium could not be installed: apt-get ${args[0]} said\n${printed.trim()}`;
  }
  return null;
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
