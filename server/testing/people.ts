import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Slot } from '#core/schedule/cadence.ts';
import * as gate from '#server/auth/gate.ts';
import { openSession } from '#server/auth/session.ts';
import { hashToken, newToken } from '#server/auth/token.ts';
import { openShelf } from '#server/book/shelf.ts';
import { emailPlace, namePlace } from '#server/book/person.ts';
import { startOneOnOne, type NewOneOnOne } from '#server/book/start.ts';
import type { Reach } from '#server/database/reach.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';
import { sealWords } from '#server/seal/words.ts';

type Place = { reach: Reach; keys: KeyRing };

export type TestPerson = { id: string; name: string; email: string; session: { id: string; token: string } };

/** An account with a session, made past the sign-up form: no password opens it. */
export async function makePerson({ reach, keys }: Place, name: string): Promise<TestPerson> {
  const id = randomUUID();
  const email = `${name.toLowerCase().replaceAll(' ', '.')}.${id.slice(0, 8)}@example.test`;
  const { key, wrapped } = keys.make(id);
  const outcome = await reach.atTheGate((tx) =>
    gate.createAccount(tx, {
      id,
      lookup: keys.lookup(email),
      email: sealWords(key, email, emailPlace(id)),
      name: sealWords(key, name, namePlace(id)),
      key: wrapped,
      timeZone: 'Europe/Berlin',
      passwordHash: 'none',
      signUpOpen: true,
      invitation: null,
    }),
  );
  if (outcome !== 'created') throw new Error(`${name} could not be made: ${outcome}`);
  const token = await openSession(reach, { person: id, key, userAgent: '', now: new Date(), how: 'password' });
  const session = await reach.atTheGate((tx) => gate.sessionOf(tx, hashToken(token)));
  return { id, name, email, session: { id: session?.session_id ?? '', token } };
}

export type TestOneOnOne = { id: string; manager: TestPerson; report: TestPerson | null; page: string; cover: string };

const slot: Slot = { cadence: { kind: 'weeks', interval: 1, weekday: 2 }, anchor: '2026-11-24', time: '10:00', zone: 'Europe/Berlin', minutes: 45 };

const framework: NewOneOnOne['framework'] = {
  key: 'people-product-process',
  sections: [
    { key: 'people', title: 'People', prompt: 'How are you, really?' },
    { key: 'product', title: 'Product', prompt: 'What moved?' },
    { key: 'process', title: 'Process', prompt: 'What would make next week easier?' },
  ],
};

/** A one-on-one with its cover and its first, planned page. Without a report the second seat is free. */
export async function makeOneOnOne(
  place: Place,
  manager: TestPerson,
  report: TestPerson | null = null,
  start: Partial<NewOneOnOne> = {},
): Promise<TestOneOnOne> {
  const { reach, keys } = place;
  const id = start.id ?? randomUUID();
  const acting = { person: manager.id, now: new Date('2026-11-20T09:00:00Z'), keys, shelf: openShelf() };
  await reach.write(manager.id, (tx) =>
    startOneOnOne(tx, acting, {
      id,
      other: { name: report?.name ?? 'Robin' },
      seat: 'manager',
      relation: 'managed',
      slot,
      place: 'Room 4',
      framework,
      ...start,
    }),
  );
  if (report) await takeSeat(place, id, manager, report);
  const documents = await reach.read(manager.id, (tx) =>
    tx.selectFrom('documents').select(['id', 'kind']).where('one_on_one_id', '=', id).execute(),
  );
  const documentOf = (kind: 'page' | 'cover') => documents.find((document) => document.kind === kind)?.id ?? '';
  return { id, manager, report, page: documentOf('page'), cover: documentOf('cover') };
}

/** Seats somebody by an invitation, which is made and used here. */
export async function takeSeat({ reach }: Place, oneOnOneId: string, inviter: TestPerson, invited: TestPerson): Promise<void> {
  const { hash } = newToken();
  await reach.write(inviter.id, (tx) =>
    tx
      .insertInto('invitations')
      .values({
        id: randomUUID(),
        one_on_one_id: oneOnOneId,
        token_hash: hash,
        invited_by: inviter.id,
        expires_at: new Date(Date.now() + 60_000),
        withdrawn_at: null,
      })
      .execute(),
  );
  await reach.write(invited.id, async (tx) => {
    const { rows } = await sql<{ room: string | null }>`select take_seat(${hash}) as room`.execute(tx);
    if (rows[0]?.room !== oneOnOneId) throw new Error('the seat was not taken');
  });
}
