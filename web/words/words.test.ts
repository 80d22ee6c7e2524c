import { readdir } from 'node:fs/promises';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { parse } from '@formatjs/icu-messageformat-parser';
import type { Parameters } from '#core/words/message.ts';
import { words } from '#web/words/words.ts';

describe('words', () => {
  it('says a message with its parameters, in the right plural', () => {
    expect(words('today.count', { count: 1, week: 3 })).toBe(
      'One one-on-one today, 3 more in the next seven days.',
    );
    expect(words('today.count', { count: 0, week: 0 })).toBe('No one-on-one today.');
  });

  it('knows at compile time which parameters a message needs', () => {
    expect(words('settings.sign-out')).toBe('Sign out');
    expectTypeOf<Parameters<'Hello {name}'>>().toExtend<{ name: string }>();
    expectTypeOf<Parameters<'{count, plural, one {a note} other {# notes by {name}}} in {place}'>>().toExtend<{
      count: number;
      name: string;
      place: string;
    }>();
    // @ts-expect-error: the name is missing
    words('room.line');
    // @ts-expect-error: the count is a number
    expect(words('account.password.short', { count: '3' })).toContain('3');
  });

  it('has only messages that can be read, in every area', async () => {
    const files = await readdir(new URL('en/', import.meta.url));
    expect(files.length).toBeGreaterThan(20);
    const areas = await Promise.all(files.map((file) => import(/* @vite-ignore */ new URL(`en/${file}`, import.meta.url).href) as Promise<Record<string, Record<string, string>>>));
    for (const [key, message] of areas.flatMap((area) => Object.values(area)).flatMap(Object.entries<string>)) {
      expect(() => parse(message), key).not.toThrow();
    }
  });
});
