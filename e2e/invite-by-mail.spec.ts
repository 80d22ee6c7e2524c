import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { openMailListener } from '#server/testing/mail-listener.ts';
import { startServerProcess } from '#server/testing/server-process.ts';
import { expect, openBrowser, password, send, startOneOnOne, test } from './rapport.ts';

const pictures = path.resolve(import.meta.dirname, '../artefacts/screens');

test('an invitation goes out by mail, its sender sees whether it arrived, and its reader joins by it', async ({ browser }) => {
  const data = await mkdtemp(path.join(os.tmpdir(), 'rapport e2e '));
  const listener = await openMailListener();
  const settings = { RAPPORT_SIGNUP: 'open', LOG_LEVEL: 'silent', RAPPORT_SMTP_URL: listener.url, RAPPORT_MAIL_FROM: 'rapport@rapport.example' } as const;
  const server = await startServerProcess(data, { settings });
  const maya = await openBrowser(browser, server.origin, 'Maya Lindqvist');
  const sam = await openBrowser(browser, server.origin, 'Sam Okafor');
  try {
    await send(maya, 'POST', '/account', { name: maya.name, email: maya.email, password, timeZone: 'Europe/London' });
    const room = await startOneOnOne(maya, 'Sam Okafor');
    const { page } = maya;
    await page.goto(`/one-on-ones/${room}/invite`);
    const sheet = page.getByRole('dialog', { name: 'Invite Sam Okafor' });

    await test.step('an address that does not exist is said to the one who invites', async () => {
      listener.answer((to) => (to === 'sam@nowhere.example' ? 550 : null));
      await sheet.getByLabel('E-mail of Sam Okafor').fill('sam@nowhere.example');
      await sheet.getByRole('button', { name: 'Mail the invitation' }).click();
      await expect(sheet.getByText('The invitation did not reach sam@nowhere.example.')).toBeVisible();
      await expect(sheet.getByLabel('Link for Sam Okafor')).toBeVisible();
    });

    await test.step('the right one gets it', async () => {
      await page.reload();
      await sheet.getByLabel('E-mail of Sam Okafor').fill(sam.email);
      for (const [light, width] of [['light', 1280], ['dark', 1280], ['light', 390], ['dark', 390]] as const) {
        await page.emulateMedia({ colorScheme: light });
        await page.setViewportSize({ width, height: 844 });
        await page.screenshot({ path: path.join(pictures, `invite-by-mail-${light}-${width}.png`) });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      }
      await sheet.getByRole('button', { name: 'Mail a new one' }).click();
      await expect(sheet.getByText(`The invitation was sent to ${sam.email}.`)).toBeVisible();
      await page.screenshot({ path: path.join(pictures, 'invite-by-mail-sent.png') });
    });

    await test.step('the link in it leads to the seat', async () => {
      const mail = listener.came.find(({ to }) => to === sam.email);
      const [link = ''] = /https?:\S+\/invitation#\S+/.exec(mail?.email.text ?? '') ?? [];
      await sam.page.goto(link);
      await expect(sam.page.getByRole('heading', { name: 'Maya Lindqvist invites you to a one-on-one' })).toBeVisible();
    });
  } finally {
    await Promise.all([maya, sam].map(({ context }) => context.close()));
    await server.stop();
    await listener.close();
    await rm(data, { recursive: true, force: true });
  }
});
