import type { StoryKind, StoryLine } from './story-shape.ts';

/** What somebody made of a story: which lines, in which order, with which sentences of their own between them. */
export type StoryDraft = {
  /** Ids of lines and sentences from top to bottom. What is not named stands after them, as the story has it. */
  order: string[];
  /** Ids of lines that are left out. */
  left: string[];
  sentences: { id: string; text: string }[];
};

/** One place in a drafted story: a line of it, or a sentence of the author's own. */
export type StoryItem = { id: string; chosen: boolean } & ({ line: StoryLine } | { sentence: string });

/** The story as drafted. Lines the draft names and the story no longer has are passed over; nothing else is ever lost. */
export function arranged(lines: readonly StoryLine[], draft: StoryDraft): StoryItem[] {
  const left = new Set(draft.left);
  const items = new Map<string, StoryItem>();
  for (const line of lines) items.set(line.id, { id: line.id, chosen: !left.has(line.id), line });
  for (const { id, text } of draft.sentences) items.set(id, { id, chosen: true, sentence: text });
  const placed = new Set(draft.order);
  const named = [...placed].flatMap((id) => items.get(id) ?? []);
  return [...named, ...[...items.values()].filter(({ id }) => !placed.has(id))];
}

/** The draft with one item put `by` places further down (up where negative). At either end it stays. */
export function movedBy<Draft extends StoryDraft>(items: readonly StoryItem[], draft: Draft, id: string, by: number): Draft {
  const order = items.map((item) => item.id);
  const from = order.indexOf(id);
  if (from < 0) return draft;
  const to = Math.max(0, Math.min(order.length - 1, from + by));
  order.splice(to, 0, ...order.splice(from, 1));
  return { ...draft, order };
}

/** The draft with a sentence put below an item, or at the top where `below` is null. */
export function withSentence<Draft extends StoryDraft>(items: readonly StoryItem[], draft: Draft, id: string, below: string | null): Draft {
  const order = items.map((item) => item.id);
  order.splice(below === null ? 0 : order.indexOf(below) + 1, 0, id);
  return { ...draft, order, sentences: [...draft.sentences, { id, text: '' }] };
}

/** The kind that begins at this place: that of its line, where the line above it is of another kind. */
export function kindBeginning(items: readonly StoryItem[], place: number): StoryKind | null {
  const item = items[place];
  if (item === undefined || !('line' in item)) return null;
  const above = items.slice(0, place).findLast((one) => 'line' in one);
  return above && 'line' in above && above.line.kind === item.line.kind ? null : item.line.kind;
}
