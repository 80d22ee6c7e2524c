// For tests: starts the embedded database in a process of its own, that can be killed or run as somebody else.
// Prints one line of JSON, what was started or why not; stops when asked to by SIGTERM.
import { startEmbedded } from './start.ts';

const silent = { debug() {}, warn() {}, error() {} };
const [dataDir = ''] = process.argv.slice(2);

try {
  const database = await startEmbedded({ dataDir, log: silent });
  process.once('SIGTERM', () => void database.stop());
  process.stdout.write(`${JSON.stringify({ socketDir: database.socketDir, adopted: database.adopted })}\n`);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ refused: error instanceof Error ? error.message : String(error) })}\n`);
}
