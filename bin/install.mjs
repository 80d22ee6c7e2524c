import { CannotGoOn } from './cannot-go-on.mjs';
import { inClone } from './clone.mjs';
import { findNode } from './find-node.mjs';
import { runQuietly, withNode } from './run.mjs';
import { fingerprint, isStamped, writeStamp } from './stamp.mjs';

/** Installs what package-lock.json names, unless exactly that is installed. */
export async function install() {
  const stamp = inClone('node_modules', '.rapport-installed');
  const wanted = `${process.platform} ${process.arch} ${fingerprint([inClone('package-lock.json')])}`;
  if (isStamped(stamp, wanted)) return;
  process.stdout.write('Installing what Rapport needs. This takes a minute.\n');
  await npmInstall(process.execPath);
  // npm leaves out parts that do not suit the Node it runs on; the Node just installed suits them all.
  if (isBeforeTools(process.version)) await npmInstall(findNode());
  writeStamp(stamp, wanted);
}

/** Whether a Node is older than what the build tools ask for (20.19 or 22.12). */
export function isBeforeTools(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major < 20 || major === 21 || (major === 20 && minor < 19) || (major === 22 && minor < 12);
}

// No install scripts: nothing here needs one. Development parts always: the client is built from them.
const quietly = ['--ignore-scripts', '--include=dev', '--include=optional', '--loglevel=error', '--no-audit', '--no-fund'];

async function npmInstall(node) {
  const npm = process.env.npm_execpath ?? '';
  const [command, ...before] = /\.c?js$/.test(npm) ? [node, npm] : ['npm'];
  const { code, printed } = await runQuietly(command, [...before, 'ci', ...quietly], { env: withNode(node) }).catch(
    (error) => ({ code: 1, printed: String(error) }),
  );
  if (code !== 0) throw new CannotGoOn(`npm could not install what Rapport needs:\n${printed.trim()}`);
}
