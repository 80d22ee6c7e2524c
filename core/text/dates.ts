import { foldCase, months, weekdays } from '#core/text/calendar-words.ts';

/** A date as it is written: not yet a day, as its year or the order of its numbers may be open. */
export interface WrittenDate {
  year: number | null;
  /** `slash`: nothing in the date itself says which of `first` and `second` is the month. */
  order: 'month-day' | 'slash';
  /** The month, where the order is known. */
  first: number;
  /** The day, where the order is known. */
  second: number;
  /** ISO: 1 is Monday; null where no weekday is named. */
  weekday: number | null;
  /** The text is this date and nothing else, but for a weekday, a time and marks. */
  isWhole: boolean;
  /** Words stand on one side of the date only. */
  isAtEdge: boolean;
}

interface Found {
  from: number;
  to: number;
  year: number | null;
  order: 'month-day' | 'slash';
  first: number;
  second: number;
}

/** No dated heading is longer; it also keeps the search short on a line of a million characters. */
const longestHeading = 200;

const month = `(${[...months.keys()].toSorted((one, two) => two.length - one.length).join('|')})`;
const year = '((?:19|20)\\d\\d)';
const dayNumber = '(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?';
const before = '(?<![\\p{L}\\p{N}]|\\d:)';
const after = '(?![\\p{L}\\p{N}]|:\\d)';

type Order = 'ymd' | 'dmy' | 'mdy' | 'slash';
interface Form {
  pattern: RegExp;
  order: Order;
}

function form(pattern: string, order: Order): Form {
  return { pattern: new RegExp(`${before}${pattern}${after}`, 'gu'), order };
}

/** With a year these may stand beside other words. */
const fullForms: Form[] = [
  form(`${year}([-/._])(\\d{1,2})\\2(\\d{1,2})`, 'ymd'),
  form(`${dayNumber}(?:\\s+(?:of|de))?[\\s./-]*${month}\\.?,?(?:\\s+(?:de|del))?[\\s./-]*${year}`, 'dmy'),
  form(`${month}\\.?\\s*${dayNumber},?\\s*${year}`, 'mdy'),
  form(`(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?${year}`, 'dmy'),
  form(`(\\d{1,2})([/-])(\\d{1,2})\\2${year}`, 'slash'),
];

/** These are dates only where nothing else stands beside them. */
const loneForms: Form[] = [
  form(`${year}(\\d\\d)(\\d\\d)`, 'ymd'),
  form('(\\d{1,2})\\.\\s?(\\d{1,2})\\.(\\d\\d)?', 'dmy'),
  form('(\\d{1,2})/(\\d{1,2})(?:/(\\d\\d))?', 'slash'),
];

/** These are dates without a year. */
const yearlessForms: Form[] = [
  form(`${dayNumber}(?:\\s+(?:of|de))?[\\s./-]*${month}`, 'dmy'),
  form(`${month}\\.?\\s*${dayNumber}`, 'mdy'),
];

/** Gives the date a line of raw Markdown names, or null. `10:30` and `1:1` are none, nor is a version number. */
export function findDate(raw: string): WrittenDate | null {
  if (raw.length > longestHeading || !/\d/.test(raw)) return null;
  const folded = foldCase(raw);
  for (const forms of [fullForms, yearlessForms, loneForms]) {
    const dates = forms.flatMap((one) =>
      [...folded.matchAll(one.pattern)].map((match) => foundIn(match, one.order)),
    );
    const written = dates
      .map((date) => placed(folded, date))
      .filter((date) => date.isWhole || forms !== loneForms);
    const best = written.find((date) => date.isWhole) ?? written.find((date) => date.isAtEdge);
    if (best) return best;
  }
  return null;
}

function foundIn(match: RegExpMatchArray, order: Order): Found {
  const parts = match.slice(1).filter((part) => part === undefined || !/^[-/._]$/.test(part));
  const [one, two, three] = parts.map((part) =>
    part === undefined ? null : (months.get(part) ?? Number(part)),
  );
  const from = match.index ?? 0;
  const place = { from, to: from + match[0].length, order: order === 'slash' ? order : 'month-day' } as const;
  const first = one ?? 0;
  const second = two ?? 0;
  if (order === 'ymd') return { ...place, year: first, first: second, second: three ?? 0 };
  const written = three ?? null;
  const fullYear = written !== null && written < 100 ? 2000 + written : written;
  if (order === 'dmy') return { ...place, year: fullYear, first: second, second: first };
  return { ...place, year: fullYear, first, second };
}

/** Words that belong to a date, or name the meeting, rather than give it a title. */
const dateWords = new Set(
  'the on of le el den der am vom date day datum fecha uhr h à a las at meeting weekly sync notes 1on1'.split(
    ' ',
  ),
);
const oneOnOne = /(?<!\d)1\s?[:/-]\s?1s?(?![\d:])/g;
const time = /\d{1,2}[:.h]\d{2}(?:\s?[ap]m)?|\b\d{1,2}\s?[ap]m\b/g;

function placed(folded: string, found: Found): WrittenDate {
  const left = wordsOf(folded.slice(0, found.from));
  const right = wordsOf(folded.slice(found.to));
  const { from: _from, to: _to, ...date } = found;
  return {
    ...date,
    weekday: weekdayIn([left.at(-1), right[0]]),
    isWhole: left.length + right.length === (isWeekday(left.at(-1)) ? 1 : 0) + (isWeekday(right[0]) ? 1 : 0),
    isAtEdge: left.every(isWeekday) || right.every(isWeekday),
  };
}

function wordsOf(text: string): string[] {
  const words =
    text
      .replace(oneOnOne, ' ')
      .replace(time, ' ')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !dateWords.has(word));
}

function isWeekday(word: string | undefined): boolean {
  return word !== undefined && weekdays.has(word);
}

function weekdayIn(words: readonly (string | undefined)[]): number | null {
  const named = words.find(isWeekday);
  return named === undefined ? null : (weekdays.get(named) ?? null);
}
