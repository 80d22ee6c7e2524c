import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, section, send, test } from './rapport.ts';

const pictures = path.resolve(import.meta.dirname, '../artefacts/screens');

const looks = [
  { light: 'light', width: 1280, height: 900 },
  { light: 'dark', width: 1280, height: 900 },
  { light: 'light', width: 390, height: 844 },
] as const;

test('one press opens an example, it can be looked around in, and one press removes it', async ({ somebody }) => {
  const robin = await somebody('Robin Vega');
  const { page } = robin;
  await page.goto('/');
  await page.getByRole('button', { name: 'Look around in an example' }).press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: 'Sam Okafor' })).toBeVisible();
  await expect(page.getByText('This is an example: Sam is made up')).toBeVisible();
  await expect(section(page, 'Process').getByText('Draft a rota for the evenings')).toBeVisible();
  await expect(page.getByText('Seven evenings in five weeks are too many.')).toBeVisible();

  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await expect(page.getByText('The one-on-one with Sam is an example')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Look around in an example' })).toBeHidden();

  await page.getByRole('link', { name: /Sam Okafor/ }).first().click();
  await page.getByRole('button', { name: 'Remove the example' }).click();
  await expect(page.getByText('You have no one-on-ones yet')).toBeVisible();
  await expect(page.getByRole('link', { name: /Sam Okafor/ })).toHaveCount(0);
  expect((await send(robin, 'GET', '/one-on-ones')).body).toEqual([]);

  await page.getByRole('button', { name: 'Look around in an example' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sam Okafor' })).toBeVisible();
});

for (const { light, width, height } of looks) {
  test(`the example in ${light}, ${width} px wide, is marked, and nothing is in the way of a screen reader`, async ({ somebody }) => {
    const { page } = await somebody('Robin Vega');
    await page.emulateMedia({ colorScheme: light });
    await page.setViewportSize({ width, height });
    await page.goto('/');
    const offer = page.getByRole('button', { name: 'Look around in an example' });
    await expect(offer).toBeVisible();
    await look('offered');
    await offer.click();
    await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
    await expect(page.getByText('Seven evenings in five weeks are too many.')).toBeVisible();
    await look('page');
    await page.goto('/');
    await expect(page.getByText('The one-on-one with Sam is an example')).toBeVisible();
    await look('today');

    async function look(name: string) {
      await page.screenshot({ path: path.join(pictures, `example-${name}-${light}-${width}.png`), animations: 'disabled' });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect.soft(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)), name).toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width);
    }
  });
}
