import { sql, type Selectable } from 'kysely';
import { mostChannels, type ChannelKind, type ChannelProblem } from '#core/messages/channel.ts';
import type { Acting } from '#server/book/acting.ts';
import { ownKey } from '#server/book/own-words.ts';
import { found, Refusal } from '#server/book/refusal.ts';
import type { Read, Write } from '#server/database/reach.ts';
import type { Tables } from '#server/database/tables.ts';
import type { Key, Place } from '#server/seal/seal.ts';
import { openWords, sealWords } from '#server/seal/words.ts';
import { startChoicesOf, stopChoicesOf } from './channel-choices.ts';
import { readHookAddress } from './hook-address.ts';
import { newWebhookSecret } from './webhook.ts';

/** What is sealed of a channel. The address is as secret as the secret: whoever has it can write there. */
type ChannelWords = { name: string; address: string; secret: string | null };

export type Channel = ChannelWords & {
  id: string;
  kind: ChannelKind;
  version: number;
  succeededAt: Date | null;
  failedAt: Date | null;
  problem: ChannelProblem | null;
  failingSince: Date | null;
  disabledAt: Date | null;
};

export type NewChannel = { id: string; kind: ChannelKind; name: string; address: string };

const wordsPlace = (id: string, version: number): Place => ['channels', id, 'words_sealed', version];

/** The channels of the person of this transaction, oldest first. */
export async function readChannels(tx: Read, acting: Acting): Promise<Channel[]> {
  const rows = await tx.selectFrom('channels').selectAll().orderBy('created_at').orderBy('id').execute();
  if (rows.length === 0) return [];
  const key = await ownKey(tx, acting);
  return rows.map((row) => opened(key, row));
}

export async function readChannel(tx: Read, acting: Acting, id: string): Promise<Channel | null> {
  const row = await tx.selectFrom('channels').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? opened(await ownKey(tx, acting), row) : null;
}

function opened(key: Key, row: Selectable<Tables['channels']>): Channel {
  const { id, kind, version } = row;
  return {
    ...openWords<ChannelWords>(key, row.words_sealed, wordsPlace(id, version)),
    id,
    kind,
    version,
    succeededAt: row.succeeded_at,
    failedAt: row.failed_at,
    problem: row.problem,
    failingSince: row.failing_since,
    disabledAt: row.disabled_at,
  };
}

/** Adds a channel, told at first what mail is told. Sent twice, it is one channel; its secret is given the first time only. */
export async function addChannel(tx: Write, acting: Acting, privateHooks: boolean, { id, kind, name, address }: NewChannel): Promise<string | null> {
  const { person, now } = acting;
  // One after the other: two at once could each be the tenth.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${person}/channels`}, 0))`.execute(tx);
  const there = await tx.selectFrom('channels').select('id').execute();
  if (there.some((channel) => channel.id === id)) return null;
  if (there.length >= mostChannels) throw new Refusal('CHANNELS_FULL');
  const secret = kind === 'webhook' ? newWebhookSecret() : null;
  const words: ChannelWords = { name, address: soundAddress(address, privateHooks), secret };
  const added = await tx
    .insertInto('channels')
    .values({ id, person_id: person, kind, words_sealed: sealWords(await ownKey(tx, acting), words, wordsPlace(id, 1)), created_at: now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  // An id that is somebody else's is not there for this person.
  if (added.numInsertedOrUpdatedRows === 0n) throw new Refusal('NOT_FOUND');
  await startChoicesOf(tx, acting, id);
  return secret;
}

/** Changes name or address. A new address starts without what the old one is remembered for. */
export async function changeChannel(tx: Write, acting: Acting, privateHooks: boolean, id: string, change: { name?: string | undefined; address?: string | undefined }): Promise<void> {
  const channel = await locked(tx, acting, id);
  const address = change.address === undefined ? channel.address : soundAddress(change.address, privateHooks);
  await keepWords(tx, acting, channel, { name: change.name ?? channel.name, address, secret: channel.secret });
  if (address !== channel.address) await forget(tx, id);
}

/** Makes a new secret for a webhook; the one before signs nothing any more. */
export async function rollSecret(tx: Write, acting: Acting, id: string): Promise<string> {
  const channel = await locked(tx, acting, id);
  if (channel.kind !== 'webhook') throw new Refusal('NOT_FOUND');
  const secret = newWebhookSecret();
  await keepWords(tx, acting, channel, { name: channel.name, address: channel.address, secret });
  return secret;
}

/** Turns a channel on that was turned off because it failed. */
export async function enableChannel(tx: Write, acting: Acting, id: string): Promise<void> {
  const { disabledAt } = await locked(tx, acting, id);
  if (disabledAt !== null) await forget(tx, id);
}

/** Takes a channel away, with what was still to be carried there. Taken away twice is fine. */
export async function removeChannel(tx: Write, acting: Acting, id: string): Promise<void> {
  const removed = await tx.deleteFrom('channels').where('id', '=', id).executeTakeFirst();
  if (removed.numDeletedRows === 0n) return;
  await tx.deleteFrom('deliveries').where('channel_id', '=', id).execute();
  await stopChoicesOf(tx, acting, id);
}

async function locked(tx: Write, acting: Acting, id: string): Promise<Channel> {
  await tx.selectFrom('channels').select('id').where('id', '=', id).forUpdate().execute();
  return found(await readChannel(tx, acting, id));
}

async function keepWords(tx: Write, acting: Acting, { id, version }: Channel, words: ChannelWords): Promise<void> {
  const next = version + 1;
  const words_sealed = sealWords(await ownKey(tx, acting), words, wordsPlace(id, next));
  await tx.updateTable('channels').set({ words_sealed, version: next }).where('id', '=', id).execute();
}

async function forget(tx: Write, id: string): Promise<void> {
  const fresh = { failed_at: null, problem: null, failing_since: null, failures: 0, disabled_at: null };
  await tx.updateTable('channels').set(fresh).where('id', '=', id).execute();
}

function soundAddress(text: string, privateHooks: boolean): string {
  const read = readHookAddress(text, privateHooks);
  if ('fault' in read) throw new Refusal('ADDRESS_NOT_ALLOWED', { why: read.fault });
  return read.url.href;
}
