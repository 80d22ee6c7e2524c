import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { letterOf } from '#server/letters/letter-of.ts';
import { footerOf } from '#server/mail/footer.ts';
import { letterHtml } from '#server/mail/letter-html.ts';
import { offPage } from '#server/mail/off-page.ts';
import { sampleMessages } from '#server/testing/sample-messages.ts';

// Pictures are taken anyway.
test.use({ trace: 'off', screenshot: 'off' });

const pictures = path.resolve(import.meta.dirname, '../artefacts/mails');
const reader = { origin: 'https://rapport.example.org', timeZone: 'Europe/London' };
const off = `${reader.origin}/unsubscribe/d4tnmbzd2j5hqzq3ruqzq4zvq7y2wq3nq2l4c6e2i5k7m3o4q`;

const pages: [name: string, html: string][] = [
  ...Object.entries(sampleMessages).map(([name, message]): [string, string] => [
    name,
    letterHtml(letterOf(message, reader), footerOf(message, reader, off, message.kind === 'reminder' ? 'topic' : null)),
  ]),
  ['page to turn off', offPage('day-before', false, reader.origin)],
  ['page of what is off', offPage('day-before', true, reader.origin)],
];

/** All parts a mail can have stand in these: looking into each of the others as closely finds the same again. */
const closely = new Set(['reminder the day before', 'digest', 'invitation', 'invitation not delivered', 'page to turn off', 'page of what is off']);

for (const [light, width] of [['light', 700], ['dark', 700], ['light', 390], ['dark', 390]] as const) {
  test(`every mail can be read in ${light}, ${width} wide`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme: light, viewport: { width, height: 800 } });
    const page = await context.newPage();
    for (const [name, html] of pages) {
      await page.setContent(html);
      await page.screenshot({ path: path.join(pictures, `${name} ${light} ${width}.png`.replaceAll(' ', '-').replaceAll(',', '')), fullPage: true });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${name} is wider than the screen`).toBeLessThanOrEqual(width);
      if (!closely.has(name)) continue;
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html: at }) => at).join(' ')}`), name).toEqual([]);
    }
    await context.close();
  });
}

test('without its styles a mail is headings, paragraphs, lists and links', async ({ page }) => {
  const message = sampleMessages['reminder the day before'];
  if (!message) throw new Error('there is no such sample');
  const html = letterHtml(letterOf(message, reader), footerOf(message, reader, off)).replaceAll(/ style="[^"]*"/g, '').replace(/<style>.*?<\/style>/s, '');
  await page.setContent(html);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One-on-one with Sam: Tuesday 24 November at 10:00');
  await expect(page.getByRole('listitem')).toHaveText(['You owe Sam one action', 'Sam owes you 2 actions', '4 lines to talk about, 3 from you', 'One blocker has waited for three meetings or more']);
  await expect(page.getByRole('link')).toHaveText(['Open the page', 'Move it', 'Skip it', 'What you are told, and when', 'Turn this kind off']);
});
