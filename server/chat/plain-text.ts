// Control characters, and what turns the direction of reading around: with either, words can pass for others.
const unseen = /(?:[^\P{Cc}\n]|[\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069])+/gu;

/** Text as people see it: line ends stay, other characters that are not seen do not. */
export function plainText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(unseen, ' ');
}

/** The same on one line. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim();
}

/** Puts signs around what is strong. The spaces around it belong to the sentence it stands in. */
export function strongly(text: string, withSigns: (line: string) => string): string {
  const line = plainLine(text);
  if (line === '') return ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${withSigns(line)}${/\s$/.test(text) ? ' ' : ''}`;
}

/** The beginning of a text, at most so many characters; an ellipsis says that there was more. */
export function beginning(text: string, most: number): string {
  const characters = Array.from(text);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('').trimEnd()}…`;
}
