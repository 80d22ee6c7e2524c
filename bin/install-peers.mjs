import { canInstall, installPackages, missingPackages } from './debian.mjs';
import { debianPackages } from './debian-packages.mjs';

/** Installs the programs that tests check our work against, where that can be done unasked; says what is left out otherwise. */
export async function installPeers() {
  const missing = await missingPackages(debianPackages);
  if (missing.length === 0) return;
  if (canInstall()) {
    process.stdout.write(`Installing what some tests check against: ${missing.join(', ')}.\n`);
    const problem = await installPackages(missing);
    if (!problem) return;
    process.stdout.write(`That could not be done: ${problem}\n`);
  }
  process.stdout.write(`Tests that check against these Debian packages are left out: ${missing.join(', ')}.\n`);
}
