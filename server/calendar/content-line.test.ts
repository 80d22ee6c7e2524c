import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { contentLines, parameterValue, textValue } from './content-line.ts';

test('text is told so that it cannot end its line, nor be taken for a list', () => {
  expect(textValue('Room 4; left, then \\ up\r\nEND:VEVENT')).toBe('Room 4\\; left\\, then \\\\ up\\nEND:VEVENT');
  expect(textValue('a\u0007b\u001Bc')).toBe('abc');
});

test('a name is quoted where it has to be, and its quotes are written as RFC 6868 says', () => {
  expect(parameterValue('Maya')).toBe('Maya');
  expect(parameterValue('Lindqvist, Maya: "May"')).toBe(`"Lindqvist, Maya: ^'May^'"`);
  expect(parameterValue('a^b\r\nATTENDEE:x')).toBe('"a^^b ATTENDEE:x"');
});

test('any words come back out as they went in, in lines of at most 75 bytes', () => {
  const letters = ['a', ' ', '"', '^', ',', ';', ':', 'é', '三', '🌿', 'n'];
  const word = (...more: string[]) => fc.string({ unit: fc.constantFrom(...letters, ...more), maxLength: 120 });
  fc.assert(
    // ical.js takes two backslashes in a parameter for one, which RFC 5545 does not say.
    fc.property(word('\\'), word(), (title, name) => {
      const text = contentLines(['BEGIN:VEVENT', `SUMMARY:${textValue(title)}`, `ATTENDEE;CN=${parameterValue(name)}:mailto:a@example.org`, 'END:VEVENT']);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const event = new ICAL.Component(ICAL.parse(text));
      expect(event.getFirstPropertyValue('summary')).toBe(title);
      expect(event.getFirstProperty('attendee')?.getParameter('cn')).toBe(name);
    }),
  );
});
