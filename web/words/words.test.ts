import { describe, expect, expectTypeOf, it } from 'vitest';
import { parse } from '@formatjs/icu-messageformat-parser';
import { en } from '#web/words/en.ts';
import { choices } from '#web/words/en/choices.ts';
import { inbox } from '#web/words/en/inbox.ts';
import { signIn } from '#web/words/en/sign-in.ts';
import { schedule } from '#web/words/en/schedule.ts';
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

  it('has only messages that can be read', () => {
    for (const [key, message] of Object.entries({ ...en, ...signIn, ...schedule, ...choices, ...inbox })) expect(() => parse(message), key).not.toThrow();
  });
});
