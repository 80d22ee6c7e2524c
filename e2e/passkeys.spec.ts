import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { CDPSession, Page } from '@playwright/test';
import { expect, openBrowser, password, send, test as base, type Somebody } from './rapport.ts';

type Authenticator = { id: string; cdp: CDPSession };

/** Passkeys need a name, so the browser opens this machine by the one it has. */
const test = base.extend<{ inField: boolean; maya: Somebody }>({
  inField: [false, { option: true }],
  maya: async ({ browser, server, inField }, use) => {
    const maya = await openBrowser(browser, byName(server.origin), 'Maya Lindqvist');
    // What is offered in the field, the authenticator below takes at once: no button could be pressed before.
    if (!inField) await maya.page.addInitScript(() => (PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false)));
    expect((await send(maya, 'POST', '/account', { name: maya.name, email: maya.email, password, timeZone: 'Europe/London' })).ok).toBe(true);
    await maya.page.goto('/settings');
    await use(maya);
    await maya.context.close();
  },
});

const byName = (origin: string) => origin.replace('127.0.0.1', 'localhost');
const pictures = path.resolve(import.meta.dirname, '../artefacts/screens');

/** Puts an authenticator into the browser that says yes by itself, as its owner would by a finger. */
async function plugIn(page: Page): Promise<Authenticator> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable', { enableUI: false });
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  return { id: authenticatorId, cdp };
}

const add = (page: Page) => page.getByRole('button', { name: 'Add a passkey' }).click();
const passkeys = (page: Page) => page.getByRole('list').filter({ has: page.getByRole('button', { name: /^Rename / }) }).getByRole('listitem');

async function signOut(page: Page): Promise<void> {
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
  await expect(page).toHaveURL(/\/door/);
}

test('a passkey is added, signs in without a name, gets company, is renamed and removed', async ({ maya: { page } }) => {
  const first = await plugIn(page);
  await add(page);
  await expect(passkeys(page)).toHaveCount(1);
  await expect(passkeys(page)).toContainText('not used yet');
  await expect(page.getByText('Chrome, Linux can sign you in now.')).toBeAttached();

  // One for each authenticator is enough.
  await add(page);
  await expect(page.getByText('There is a passkey of yours on this device already.')).toBeVisible();

  await signOut(page);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page).toHaveURL(/\/$/);
  await page.goto('/settings');
  await expect(passkeys(page)).toContainText('last used');

  await first.cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: first.id });
  await plugIn(page);
  await add(page);
  await expect(passkeys(page)).toHaveCount(2);
  await passkeys(page).nth(1).getByRole('button', { name: /^Rename / }).click();
  await expect(page.getByLabel('Name of this passkey')).toBeFocused();
  await page.getByLabel('Name of this passkey').fill('My phone');
  await page.locator('form').filter({ has: page.getByLabel('Name of this passkey') }).getByRole('button', { name: 'Save' }).click();
  await expect(passkeys(page).nth(1)).toContainText('My phone');

  await page.getByRole('button', { name: 'Remove My phone' }).click();
  await expect(page.getByRole('heading', { name: 'Passkeys' })).toBeFocused();
  await expect(passkeys(page)).toHaveCount(1);
  // What is in the browser still is nobody's here any more.
  await signOut(page);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByRole('alert')).toContainText('did not open anything here');
});

test('an authenticator that does not make sure of who uses it makes no passkey, and opens nothing', async ({ maya: { page } }) => {
  const { id, cdp } = await plugIn(page);
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: false });
  await add(page);
  await expect(page.getByText('No passkey was used.')).toBeVisible();
  await expect(passkeys(page)).toHaveCount(0);

  await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: true });
  await add(page);
  await expect(passkeys(page)).toHaveCount(1);
  await signOut(page);
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: false });
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByText('No passkey was used.')).toBeVisible();
});

test('a passkey of another name is not offered here', async ({ maya: { page } }) => {
  const { id, cdp } = await plugIn(page);
  await add(page);
  await expect(passkeys(page)).toHaveCount(1);
  const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId: id });
  const [credential] = credentials;
  if (!credential) throw new Error('the authenticator holds no passkey');
  await cdp.send('WebAuthn.clearCredentials', { authenticatorId: id });
  await cdp.send('WebAuthn.addCredential', { authenticatorId: id, credential: { ...credential, rpId: 'example.com' } });
  await signOut(page);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByText('No passkey was used.')).toBeVisible();
});

test.describe('offered in the e-mail field', () => {
  test.use({ inField: true });

  test('a passkey signs in without a press', async ({ maya: { page } }) => {
    await plugIn(page);
    await add(page);
    await expect(passkeys(page)).toHaveCount(1);
    await page.goto('/settings');
    await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
    await expect(page.getByRole('heading', { name: 'Today' }).or(page.getByText('You have no one-on-ones yet'))).toBeVisible();
    await page.goto('/settings');
    await expect(passkeys(page)).toContainText('last used');
  });
});

test('where one signed in a while ago, the password is asked for', async ({ maya: { page } }) => {
  await plugIn(page);
  await page.route('**/api/passkeys/begin', async (route) => {
    if (route.request().postDataJSON()?.password !== undefined) return route.continue();
    return route.fulfill({ status: 403, json: { defined: true, code: 'PROVE_AGAIN', status: 403, message: 'PROVE_AGAIN' } });
  });
  await add(page);
  const field = page.getByLabel('Your password, to prove that it is you');
  await expect(field).toBeFocused();
  await field.fill('not this one at all');
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('alert')).toContainText('not your current password');
  await field.fill(password);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(passkeys(page)).toHaveCount(1);
});

test('opened at a number, the door offers none and the settings say where they work', async ({ somebody, server }) => {
  const { page, context } = await somebody('Sam Okafor');
  await page.goto('/settings');
  await expect(page.getByRole('link', { name: `${byName(server.origin)}/settings` })).toBeVisible();
  await context.clearCookies();
  await page.goto('/door');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toHaveCount(0);
});

test('door and settings are readable for everybody, in both lights, on a phone too', async ({ maya: { page, context } }) => {
  await plugIn(page);
  await add(page);
  await expect(passkeys(page)).toHaveCount(1);
  await look(page, 'settings-passkeys');
  await context.clearCookies();
  await page.goto('/door');
  await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toBeVisible();
  await look(page, 'door-passkeys');
});

async function look(page: Page, name: string): Promise<void> {
  for (const { light, width } of [{ light: 'light', width: 1280 }, { light: 'dark', width: 1280 }, { light: 'light', width: 390 }, { light: 'dark', width: 390 }] as const) {
    await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 844 });
    await page.screenshot({ path: path.join(pictures, `${name}-${light}-${width}.png`), fullPage: true });
    expect.soft(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${light}, ${width} px`).toBe(true);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect.soft(violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html.slice(0, 160) })), `${light}, ${width} px`).toEqual([]);
  }
}
