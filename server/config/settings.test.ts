import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addressOf } from './address.ts';
import { declared } from './declared.ts';
import { SettingsError } from './settings-error.ts';
import { readSettings } from './settings.ts';

const person = { root: false, clone: '/home/sam/rapport' };

function problemsOf(environment: Record<string, string>) {
  try {
    readSettings(environment, person);
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
  throw new Error('the settings were accepted');
}

describe('settings', () => {
  test('an empty environment serves this machine only, by invitation, on the embedded database', () => {
    expect(readSettings({}, person)).toEqual({
      host: '127.0.0.1',
      port: 4800,
      url: null,
      dataDirectory: '/home/sam/rapport/.rapport',
      databaseUrl: null,
      masterKey: null,
      signup: 'invitation',
      trustedProxies: 0,
      smtpUrl: null,
      mailFrom: null,
      dkim: null,
      inbound: null,
      privateHooks: false,
      provider: null,
      logLevel: 'info',
    });
  });

  test('root keeps its data outside the clone', () => {
    expect(readSettings({}, { root: true, clone: '/root/rapport' }).dataDirectory).toBe('/var/lib/rapport');
  });

  test('a relative data directory lies in the clone, wherever Rapport is started from', () => {
    expect(readSettings({ RAPPORT_DATA: 'my data' }, person).dataDirectory).toBe('/home/sam/rapport/my data');
  });

  test('an empty variable counts as not set', () => {
    expect(readSettings({ DATABASE_URL: '', PORT: ' ' }, person)).toMatchObject({ databaseUrl: null, port: 4800 });
  });

  test.each(['ab'.repeat(32), Buffer.alloc(32, 0xab).toString('base64')])('a master key is read from %s', (text) => {
    expect(readSettings({ RAPPORT_MASTER_KEY: text }, person).masterKey).toEqual(new Uint8Array(32).fill(0xab));
  });

  test.each([
    ['HOST', 'two words'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['RAPPORT_URL', 'rapport.example.org'],
    ['RAPPORT_URL', 'https://example.org/rapport'],
    ['RAPPORT_URL', 'https://sam@example.org'],
    ['RAPPORT_URL', 'ftp://example.org'],
    ['RAPPORT_DATA', '~/rapport'],
    ['RAPPORT_DATA', '/'],
    ['DATABASE_URL', 'mysql://db/rapport'],
    ['RAPPORT_MASTER_KEY', 'ab'.repeat(31)],
    ['RAPPORT_MASTER_KEY', 'zz'.repeat(32)],
    ['RAPPORT_SIGNUP', 'closed'],
    ['RAPPORT_PROXY', '0'],
    ['RAPPORT_PROXY', '10.0.0.1'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s is refused by name, with an example that is not the value', (variable, value) => {
    const { problems, message } = problemsOf({ [variable]: value });
    expect(problems.map((problem) => problem.variable)).toEqual([variable]);
    expect(message).toMatch(new RegExp(`${variable} must .*\n.*for example: ${variable}=.`));
  });

  test('every problem is named in one go', () => {
    const wrong = { HOST: '0.0.0.0', PORT: 'x', DATABASE_URL: 'x', RAPPORT_MASTER_KEY: 'x', RAPPORT_SIGNUP: 'x' };
    const named = problemsOf(wrong).problems.map((problem) => problem.variable);
    expect(named).toEqual(['PORT', 'DATABASE_URL', 'RAPPORT_MASTER_KEY', 'RAPPORT_SIGNUP', 'RAPPORT_URL']);
  });

  test('the value of a secret is never repeated', () => {
    const { message } = problemsOf({ RAPPORT_MASTER_KEY: 'hunter2', DATABASE_URL: 'mysql://sam:hunter2@db/rapport' });
    expect(message).not.toContain('hunter2');
  });

  test('letting other machines in asks for the address people open', () => {
    expect(problemsOf({ HOST: '0.0.0.0' }).message).toContain('RAPPORT_URL must be set');
    const settings = readSettings({ HOST: '0.0.0.0', RAPPORT_URL: 'https://rapport.example.org/' }, person);
    expect(addressOf(settings, 4800)).toBe('https://rapport.example.org');
  });

  test.each([
    ['127.0.0.1', 'http://127.0.0.1:4800'],
    ['localhost', 'http://localhost:4800'],
    ['::1', 'http://[::1]:4800'],
  ])('bound to %s, people open %s', (host, address) => {
    expect(addressOf(readSettings({ HOST: host }, person), 4800)).toBe(address);
  });

  test('.env.example names exactly the settings there are', () => {
    const text = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');
    const named = [...text.matchAll(/^# ([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(new Set(named)).toEqual(new Set(Object.keys(declared.shape)));
  });
});
