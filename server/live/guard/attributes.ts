import type { Kind, State } from '#core/page.ts';
import { limits } from '#document/limits.ts';
import { bulletAttributes, deepestIndent } from '#document/shape.ts';
import { idsOf, touchedBullets, type Raised, type Registry } from '#server/documents/registry.ts';
import type { UpdateReading } from '#server/documents/update/read-update.ts';
import { refuse } from './refused.ts';

const kinds: readonly unknown[] = [
  'note', 'topic', 'action', 'blocker', 'win', 'feedback', 'career', 'learning', 'decision',
] satisfies Kind[];
const states: readonly unknown[] = ['open', 'done', 'dropped'] satisfies State[];
const mostCarried = 10_000;

type Attribute = (typeof bulletAttributes)[number];

/** What each attribute can be, whoever sets it. */
const isValue: Record<Attribute, (value: unknown) => boolean> = {
  id: (value) => isText(value, limits.attribute) && value !== '',
  kind: (value) => kinds.includes(value),
  indent: (value) => isCount(value, deepestIndent),
  by: (value) => isText(value, limits.attribute),
  owner: (value) => isText(value, limits.attribute),
  due: (value) => isText(value, limits.attribute),
  state: (value) => states.includes(value),
  reason: (value) => isText(value, limits.reason),
  since: (value) => isText(value, limits.attribute),
  carried: (value) => isCount(value, mostCarried),
};

/**
 * Judges the attributes an update sets: that they exist and hold something of their kind, and that no bullet comes in
 * the name of somebody who did not raise it, or with a past the server does not know of.
 */
export function checkAttributes({ registry, author }: { registry: Registry; author: string }, reading: UpdateReading): void {
  for (const [bullet, attributes] of touchedBullets(reading)) {
    for (const [name, values] of attributes) {
      if (!isAttribute(name) || !values.every(isValue[name])) refuse('attribute');
    }
    const raised = idsOf(bullet, attributes).map((id) => registry.bullets.get(id));
    const pasts = raised.length > 0 ? raised : [undefined];
    const all = (name: Attribute, holds: (value: unknown, past: Raised | undefined) => boolean) =>
      (attributes.get(name) ?? []).every((value) => pasts.every((past) => holds(value, past)));
    const own =
      all('by', (value, past) => value === author || (past !== undefined && isKnownAs(past, value))) &&
      all('since', (value) => pastOf(registry).some(({ since }) => since === value)) &&
      all('carried', (value) => value === 0 || pastOf(registry).some((past) => past.carried === value));
    if (!own) refuse('forged');
  }
}

function isKnownAs({ by, shownAs }: Raised, person: unknown): boolean {
  return person !== null && (person === by || shownAs.some((shown) => shown === person));
}

/** Crossed edits can leave the past of one bullet on another for a moment; none is invented. */
function pastOf({ bullets }: Registry): Raised[] {
  return [...bullets.values()];
}

function isAttribute(name: string): name is Attribute {
  return Object.hasOwn(isValue, name);
}

function isText(value: unknown, longest: number): boolean {
  return typeof value === 'string' && value.length <= longest;
}

function isCount(value: unknown, most: number): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;
}
