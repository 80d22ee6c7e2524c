import { expect, test } from 'vitest';
import { isZone } from './zone.ts';

test.each([...Intl.supportedValuesOf('timeZone'), 'UTC', 'Asia/Kolkata', 'US/Pacific'])('%s is known', (name) => {
  expect(isZone(name)).toBe(true);
});

test.each(['', ' ', 'Europe/Lundun', 'Mars/Base', '+02:00', '-05:00', 'Europe/London ', 'GMT+2', '../etc/passwd'])(
  '%j is no time zone',
  (name) => {
    expect(isZone(name)).toBe(false);
  },
);
