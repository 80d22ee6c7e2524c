import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const globalSetup = fileURLToPath(new URL('e2e/global-setup.ts', import.meta.url));

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'artefacts/browser',
  workers: 2,
  retries: 0,
  // A whole round of two people, on a machine that does other things too.
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'list',
  ...(existsSync(globalSetup) ? { globalSetup } : {}),
  use: {
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      // Root needs the first; the rest keep Chromium from calling home, which a closed network refuses many times over.
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
