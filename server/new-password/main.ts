import { addressOf } from '#server/config/address.ts';
import { readSettings } from '#server/config/settings.ts';
import { openDatabase } from '#server/database/open.ts';
import { openLogger } from '#server/http/log.ts';
import { clone, endWith } from '#server/run.ts';
import { openKeyRing } from '#server/seal/key-ring.ts';
import { masterKey } from '#server/seal/master-key.ts';
import { startDatabase } from '#server/serve.ts';
import { makeLink } from './make-link.ts';

// For somebody who forgot their password where no mail leaves the server: whoever runs it hands them the link.
await endWith(async () => {
  const [email = ''] = process.argv.slice(2);
  if (email === '') {
    process.stderr.write('Say whose: npm run new-password -- maya@example.org\n');
    return 1;
  }
  const settings = readSettings(process.env, { root: process.getuid?.() === 0, clone });
  const database = await startDatabase(settings, openLogger(settings.logLevel));
  try {
    const keys = openKeyRing(await masterKey(settings.masterKey, settings.dataDirectory));
    const { reach, close } = await openDatabase(database.owner, keys.databasePassword);
    const link = await makeLink({ reach, keys, origin: addressOf(settings, settings.port), now: new Date() }, email);
    await close();
    process.stdout.write(
      link === null
        ? '\nThere is no account with this address.\n\n'
        : `\n  ${link}\n\nIt works once, for 30 minutes. Hand it to nobody but them: it is their way in. They are told that it was used.\n\n`,
    );
    return link === null ? 1 : 0;
  } finally {
    await database.stop();
  }
});
