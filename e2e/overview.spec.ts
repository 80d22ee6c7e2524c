import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { expect, send, startOneOnOne, test } from './rapport.ts';

test('a manager sees their reports side by side, and nobody else sees that', async ({ pair }) => {
  const { maya, sam, room } = await pair();
  await startOneOnOne(maya, 'Lena Petit');
  const { planned } = (await send(maya, 'GET', `/one-on-ones/${room}`)).body as { planned: { id: string } };
  await send(maya, 'POST', `/pages/${planned.id}/close`, {});
  await send(maya, 'POST', '/bullets', { ids: [room], bullet: randomUUID(), kind: 'action', text: 'Draft the rota', due: null });

  const { page } = maya;
  await page.goto('/');
  await page.getByRole('link', { name: 'Your reports, side by side' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Your reports, side by side' })).toBeFocused();
  await expect(page.getByRole('row', { name: /Sam Okafor/ })).toContainText('once');
  await expect(page.getByRole('row', { name: /Lena Petit/ })).toContainText('not yet');

  for (const [colorScheme, width] of [['light', 1280], ['dark', 1280], ['light', 390], ['dark', 390]] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 844 });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.screenshot({ path: `artefacts/screens/overview-${colorScheme}-${width}.png`, fullPage: true });
  }
  await page.getByRole('link', { name: 'Sam Okafor' }).first().click();
  await expect(page).toHaveURL(new RegExp(room));

  await sam.page.goto('/');
  await expect(sam.page.getByRole('link', { name: 'Your reports, side by side' })).toHaveCount(0);
  await sam.page.goto('/overview');
  await expect(sam.page.getByText('Nobody is led by you here')).toBeVisible();
});
