import type { TodayRow } from '#web/api/shapes.ts';
import { shortNames } from '#web/one-on-one/short-names.ts';

/** Somebody a line can be for: the other of one of my one-on-ones, by its id. */
export type Recipient = { id: string; name: string; shortName: string; reports: boolean };

/** What can be picked: one person, or all whom I lead. */
export type Offer = { is: 'one' | 'all'; ids: readonly string[]; name: string };

const most = 8;
const form = /(?:^|\s)@([^\s@]*)$/u;
/** What is typed for all whom I lead. */
const everybody = ['all', 'everyone', 'everybody'];

/** Everybody a line can be for: those there is a next page with. */
export function recipientsOf(rows: readonly TodayRow[]): Recipient[] {
  const names = shortNames(rows.map(({ id, other }) => ({ id, name: other.name })));
  return rows
    .filter(({ planned }) => planned !== null)
    .map(({ id, other: { name }, seat, relation }) => ({
      id,
      name,
      shortName: names.get(id) ?? name,
      reports: seat === 'manager' && relation === 'managed',
    }));
}

/** The name that is being typed before the caret, and where its @ stands; null where none is. */
export function askedFor(before: string): { query: string; from: number } | null {
  const query = form.exec(before)?.[1];
  return query === undefined ? null : { query, from: before.length - query.length - 1 };
}

/** Who fits what is typed and is not chosen yet. Accents and capitals do not matter. */
export function offersFor(query: string, recipients: readonly Recipient[], chosen: readonly string[]): Offer[] {
  const left = recipients.filter(({ id }) => !chosen.includes(id));
  const asked = folded(query);
  const ones = left
    .filter(({ name }) => folded(name).split(/\s+/).some((part) => part.startsWith(asked)))
    .map(({ id, name }): Offer => ({ is: 'one', ids: [id], name }));
  const led = left.filter(({ reports }) => reports).map(({ id }) => id);
  const all: Offer[] = led.length > 1 && everybody.some((word) => word.startsWith(asked)) ? [{ is: 'all', ids: led, name: '' }] : [];
  return [...ones.slice(0, most), ...all];
}

/** Who is named in a whole line, and the line without their names: where it was pasted, or typed faster than anybody was known. */
export function namedIn(line: string, recipients: readonly Recipient[]): { ids: string[]; text: string } {
  const ids = new Set<string>();
  const words = line.split(' ').filter((word) => {
    const query = word.startsWith('@') ? word.slice(1) : '';
    const meant = query === '' ? [] : offersFor(query, recipients, []).filter((offer) => isTypedOut(query, offer));
    const [only] = meant;
    // A name that two have says nothing.
    if (meant.length !== 1 || !only) return true;
    for (const id of only.ids) ids.add(id);
    return false;
  });
  return { ids: [...ids], text: words.join(' ') };
}

/** Whether a name is typed out, so that a blank after it means it. */
export function isTypedOut(query: string, { is, name }: Offer): boolean {
  const asked = folded(query);
  return is === 'all' ? everybody.includes(asked) : folded(name).split(/\s+/).includes(asked) || folded(name) === asked;
}

function folded(words: string): string {
  return words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
