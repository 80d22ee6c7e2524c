import { readSettings, type Settings } from '#server/config/settings.ts';
import { clone, endWith, run } from './run.ts';

function say({ dataDirectory, databaseUrl }: Settings, origin: string) {
  const database = databaseUrl === null ? 'brought along, in the data directory' : 'the one DATABASE_URL names';
  process.stdout.write(`\nRapport is ready.\n\n  Open      ${origin}\n  Data      ${dataDirectory}\n  Database  ${database}\n\nCtrl C stops it.\n\n`);
}

await endWith(() => {
  const settings = readSettings(process.env, { root: process.getuid?.() === 0, clone });
  return run(settings, (origin) => say(settings, origin));
});
