import type { Kind, State } from '#core/page.ts';
import { limits } from '#document/limits.ts';
import { deepestIndent, type bulletAttributes } from '#document/shape.ts';
import { touchedBullets } from '#server/documents/registry.ts';
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
 * Judges the attributes an update sets: that they exist and hold something of their kind. Under whose name a bullet may
 * stand is another question, and not one for a refusal; see `stamped`.
 */
export function checkAttributes(reading: UpdateReading): void {
  for (const attributes of touchedBullets(reading).values()) {
    for (const [name, values] of attributes) {
      if (!isAttribute(name) || !values.every(isValue[name])) refuse('attribute');
    }
  }
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
