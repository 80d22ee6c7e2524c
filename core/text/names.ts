import { foldCase } from '#core/text/calendar-words.ts';
import { plainText } from '#core/text/inline.ts';
import type { People, Whose } from '#core/text/read-page.ts';

const self = new Set(['me', 'i', 'ich', 'moi', 'je', 'yo', 'myself']);

/** Gives which of the two a piece of Markdown names, by full or first name, `@name`, `[[name]]` or "me"; else null. */
export function whoIs(raw: string, people: People): Whose {
  if (raw.length > 120) return null;
  const name = spoken(plainText(raw).replace(/^[@\s[]+|[\]\s:]+$/g, ''));
  if (name === '') return null;
  const [me, other] = [spoken(people.me), spoken(people.other)];
  if (me !== other && name === me) return 'me';
  if (me !== other && name === other) return 'other';
  // Two people of the same first name: only the full name says who is meant.
  if (firstName(me) !== firstName(other)) {
    if (name === firstName(me)) return 'me';
    if (name === firstName(other)) return 'other';
  }
  return self.has(name) ? 'me' : null;
}

function spoken(name: string): string {
  return foldCase(name.normalize('NFC')).replace(/\s+/g, ' ').trim();
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
