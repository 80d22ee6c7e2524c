import path from 'node:path';
import { canInstall, installPackages, isProgram } from './debian.mjs';

const names = ['chromium', 'google-chrome', 'chromium-browser'];

/** The Chromium that CHROMIUM_PATH names, or one that is installed; null if there is none. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  const directories = ['/usr/bin', ...(process.env.PATH ?? '').split(path.delimiter)];
  const places = names.flatMap((name) => directories.map((directory) => path.join(directory, name)));
  return [...(named ? [named] : []), ...places].find(isProgram) ?? null;
}

/** Installs Debian's Chromium where that can be done unasked. Gives why not, or null. */
export async function installChromium() {
  if (!canInstall()) return 'There is no Chromium here to test in. Install one, or name one with CHROMIUM_PATH.';
  process.stdout.write('Installing Chromium.\n');
  const problem = await installPackages(['chromium']);
  return problem && `Chromium could not be installed: ${problem}`;
}
