import { addressTokens } from '#server/mail/address-token.ts';
import { offPage } from '#server/mail/off-page.ts';
import { changeChoices } from '#server/notices/choices.ts';
import type { Outside } from './outside.ts';

/**
 * One press in a mail, and its kind comes no more (RFC 8058). Nobody signs in for that: what is in the address was signed
 * for this one person and kind, and opens nothing else. Looking at the page changes nothing, since mail programs look.
 */
export const unsubscribe: Outside = (app, { reach, keys, origin, now }) => {
  const tokens = addressTokens(keys);

  app.get('/unsubscribe/:token', (c) => {
    const meant = tokens.readOff(c.req.param('token'));
    return meant === null ? c.notFound() : c.html(offPage(meant.notice, false, origin));
  });

  app.post('/unsubscribe/:token', async (c) => {
    const meant = tokens.readOff(c.req.param('token'));
    if (meant === null) return c.notFound();
    const { person, notice } = meant;
    const known = await reach.write(person, async (tx) => {
      if (!(await tx.selectFrom('people').select('id').where('id', '=', person).executeTakeFirst())) return false;
      await changeChoices(tx, { person, now: now() }, (choices) => ({
        ...choices,
        ways: { ...choices.ways, mail: (choices.ways.mail ?? []).filter((each) => each !== notice) },
      }));
      return true;
    });
    return known ? c.html(offPage(notice, true, origin)) : c.notFound();
  });
};
