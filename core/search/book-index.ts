import type { Book, Seated } from '#core/book.ts';
import type { Line } from './line.ts';
import { linesOfBook } from './lines-of-book.ts';
import { linesOfNotes, type PrivateNote } from './lines-of-notes.ts';
import { wordsOf } from './words-of.ts';

/** Lines of one one-on-one, and which words stand in which of them. */
export type Index = {
  room: { id: string; manager: Seated; report: Seated };
  /** Newest first. */
  lines: readonly Line[];
  /** For each line the number of its thread: threads are numbered from 0, the newest first. */
  threads: readonly number[];
  /** Every word there is, in order. */
  words: readonly string[];
  /** For each of the words, the lines it stands in. */
  places: readonly (readonly number[])[];
};

/** The index of what the two wrote in a book. Worth keeping for as long as the book stays the same. */
export function indexBook(book: Book): Index {
  return indexLines(book, linesOfBook(book));
}

/** The index of one's own private notes in a one-on-one. */
export function indexNotes(book: Book, person: string, notes: readonly PrivateNote[]): Index {
  return indexLines(book, linesOfNotes(book, person, notes.filter(({ oneOnOneId }) => oneOnOneId === book.id)));
}

function indexLines({ id, manager, report }: Index['room'], lines: readonly Line[]): Index {
  const known = new Map<string, number[]>();
  for (const [line, { text }] of lines.entries()) {
    for (const { word } of wordsOf(text)) {
      const places = known.get(word);
      if (!places) known.set(word, [line]);
      else if (places.at(-1) !== line) places.push(line);
    }
  }
  const sorted = [...known].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return {
    room: { id, manager, report },
    lines,
    threads: numbered(lines.map(({ thread }) => thread)),
    words: sorted.map(([word]) => word),
    places: sorted.map(([, places]) => places),
  };
}

/** Each name's number, in the order they first come in. */
function numbered(names: readonly string[]): number[] {
  const numbers = new Map<string, number>();
  return names.map((name) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
}
