import { randomUUID } from 'node:crypto';
import type { DNSResolver } from 'mailauth';
import { pino } from 'pino';
import { firstOccurrence } from '#core/schedule/occurrence.ts';
import type { Settings } from '#server/config/settings.ts';
import { serve } from '#server/serve.ts';
import { clockOf } from './clock.ts';
import { openTestDatabase } from './database.ts';
import { testMasterKey } from './template.ts';
import { visitorOf, type Session } from './visitor.ts';

/** Somebody at a browser of their own, signed in or not. */
export type Visitor = Session & { name: string; email: string };

export type TestServer = Awaited<ReturnType<typeof startServer>>;

export const password = 'a password of some length';
export const framework = {
  key: 'people-product-process',
  sections: [
    { key: 'people', title: 'People', prompt: 'How is the team, really?' },
    { key: 'product', title: 'Product', prompt: 'Where is your work, and what is in the way?' },
    { key: 'process', title: 'Process', prompt: 'What would make you more productive, or happier?' },
  ],
};

/** The whole server on a database of its own, and people to use it. Stop it when the test file ends. */
export async function startServer(signup: 'open' | 'invitation' = 'open', more: Partial<Settings> = {}, resolver?: DNSResolver) {
  const database = await openTestDatabase();
  const { host = '', port = 5432, user = '', database: name = '' } = database.ownerAddress;
  const settings = {
    host: '127.0.0.1',
    port: 0,
    url: null,
    dataDirectory: 'never used: the database and the key are given',
    databaseUrl: `postgres://${user}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`,
    masterKey: testMasterKey,
    signup,
    trustedProxies: 0,
    smtpUrl: null,
    mailFrom: null,
    dkim: null,
    inbound: null,
    privateHooks: false,
    provider: null,
    logLevel: 'silent',
    ...more,
  } as const;
  const clock = clockOf();
  const running = await serve(settings, pino({ level: 'silent' }), 'no client', { now: clock.now, worksOnItsOwn: false, resolver });

  const visitor = (name = '', email = ''): Visitor => ({ ...visitorOf(running.origin), name, email });

  async function signUp(name: string, invitation?: string): Promise<Visitor> {
    const email = `${name.toLowerCase()}-${randomUUID()}@example.org`;
    const person = visitor(name, email);
    await person.api.account.create({ name, email, password, timeZone: 'Europe/London', ...(invitation ? { invitation } : {}) });
    return person;
  }

  async function startOneOnOne(starter: Visitor, otherName: string, id: string = randomUUID(), otherEmail?: string): Promise<string> {
    const cadence = { kind: 'weeks', interval: 1, weekday: 2 } as const;
    const anchor = firstOccurrence(cadence, new Date().toISOString().slice(0, 10));
    await starter.api.oneOnOnes.start({
      id,
      other: { name: otherName, ...(otherEmail ? { email: otherEmail } : {}) },
      seat: 'manager',
      relation: 'managed',
      slot: { cadence, anchor, time: '10:00', zone: 'Europe/London', minutes: 30 },
      place: 'Room 4',
      framework,
    });
    return id;
  }

  /** Maya manages Sam; both are there. */
  async function pair() {
    const manager = await signUp('Maya');
    const room = await startOneOnOne(manager, 'Sam');
    const { link } = await manager.api.invitations.renew({ id: room });
    const report = await signUp('Sam');
    await report.api.invitations.accept({ token: new URL(link).hash.slice(1), confirmed: false });
    return { manager, report, room };
  }

  const stop = async () => {
    await running.stop();
    await database.close();
  };
  /** Everything whose time has come by now is done, and what that brings. */
  async function work(): Promise<void> {
    await database.owner.query('select enqueue_what_is_due($1)', [clock.now()]);
    await running.workOff();
  }
  return { origin: running.origin, inboundPort: running.inboundPort ?? 0, clock, work, stop, visitor, signUp, startOneOnOne, pair, database, settings };
}

