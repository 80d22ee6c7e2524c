import { randomUUID } from 'node:crypto';
import { expect, send, type Somebody } from './rapport.ts';

type OldBullet = { text: string; by?: 'me' | 'other'; kind?: string; owner?: 'me' | 'other' };

/** Puts a past page into a book, as if it came from older notes: these bullets, under People. */
export async function bringOldPage(who: Somebody, room: string, day: string, bullets: readonly OldBullet[]): Promise<void> {
  const plain = { kind: 'note', indent: 0, due: null, state: 'open', by: 'other', owner: null, reason: null };
  const sections = [{ key: 'people', title: 'People', bullets: bullets.map((bullet) => ({ ...plain, ...bullet })) }];
  const pages = [{ day, sections }];
  const { ok } = await send(who, 'POST', `/one-on-ones/${room}/imports`, { importId: randomUUID(), source: 'old.md', skipKnown: false, pages });
  expect(ok).toBe(true);
}
