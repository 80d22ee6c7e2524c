import type { OneOnOne } from '#web/api/shapes.ts';
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
export function recipientsOf(oneOnOnes: readonly OneOnOne[]): Recipient[] {
  const names = shortNames(oneOnOnes.map(({ id, other }) => ({ id, name: other.name })));
  return oneOnOnes
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

/** Whether a name is typed out, so that a blank after it means it. */
export function isTypedOut(query: string, { is, name }: Offer): boolean {
  const asked = folded(query);
  return is === 'all' ? everybody.includes(asked) : folded(name).split(/\s+/).includes(asked) || folded(name) === asked;
}

function folded(words: string): string {
  return words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
