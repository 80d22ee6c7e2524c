import type { Node } from '@tiptap/pm/model';
import { canBeFinished } from '#core/carry.ts';
import type { Bullet, Kind, State } from '#core/page.ts';
import { deepestIndent } from '#document/shape.ts';

/** A bullet's attributes with their defaults, read from the editor's node. */
export type BulletFacts = Omit<Bullet, 'id' | 'text'> & { id: string | null };

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const whole = (value: unknown, most: number): number =>
  typeof value === 'number' && Number.isInteger(value) ? Math.max(0, Math.min(most, value)) : 0;

/** What a bullet's node says, whoever wrote it: what is missing or malformed takes its default. */
export function readBullet(node: Node): BulletFacts {
  const { attrs } = node;
  return {
    id: text(attrs['id']),
    // The live server lets no other kind or state into a document.
    kind: (text(attrs['kind']) ?? 'note') as Kind,
    state: (text(attrs['state']) ?? 'open') as State,
    indent: whole(attrs['indent'], deepestIndent),
    by: text(attrs['by']),
    owner: text(attrs['owner']),
    due: text(attrs['due']),
    reason: text(attrs['reason']),
    since: text(attrs['since']),
    carried: whole(attrs['carried'], 10_000),
  };
}

/** Whether the two can tick this bullet off: an action, a topic or a blocker. */
export function canBeTicked({ kind }: Pick<BulletFacts, 'kind'>): boolean {
  // Only the kind decides; the rest of the bullet is of no matter to core.
  return canBeFinished({ kind } as Bullet);
}
