import type { Acting } from '#server/book/acting.ts';
import { found } from '#server/book/refusal.ts';
import { addChannel, changeChannel, enableChannel, readChannel, readChannels, removeChannel, rollSecret, type Channel } from '#server/chat/channels.ts';
import { testChannel } from '#server/chat/test-channel.ts';
import type { Read } from '#server/database/reach.ts';
import { signedIn } from '../procedures.ts';

export const channels = {
  list: signedIn.channels.list.handler(({ context: { read, acting } }) => read(async (tx) => (await readChannels(tx, acting)).map(shown))),

  add: signedIn.channels.add.handler(({ context: { write, acting, parts }, input }) =>
    write(async (tx) => {
      const secret = await addChannel(tx, acting, parts.settings.privateHooks, input);
      return { channel: await one(tx, acting, input.id), secret };
    }),
  ),

  change: signedIn.channels.change.handler(({ context: { write, acting, parts }, input: { id, ...change } }) =>
    write(async (tx) => {
      await changeChannel(tx, acting, parts.settings.privateHooks, id, change);
      return one(tx, acting, id);
    }),
  ),

  rollSecret: signedIn.channels.rollSecret.handler(({ context: { write, acting }, input: { id } }) =>
    write(async (tx) => ({ secret: await rollSecret(tx, acting, id) })),
  ),

  test: signedIn.channels.test.handler(async ({ context: { read, acting, parts, person }, input: { id } }) => {
    const sent = await testChannel(parts, person, id);
    return { sent, channel: await read((tx) => one(tx, acting, id)) };
  }),

  enable: signedIn.channels.enable.handler(({ context: { write, acting }, input: { id } }) =>
    write(async (tx) => {
      await enableChannel(tx, acting, id);
      return one(tx, acting, id);
    }),
  ),

  remove: signedIn.channels.remove.handler(async ({ context: { write, acting }, input: { id } }) => {
    await write((tx) => removeChannel(tx, acting, id));
    return {};
  }),
};

async function one(tx: Read, acting: Acting, id: string) {
  return shown(found(await readChannel(tx, acting, id)));
}

function shown({ id, kind, name, address, succeededAt, failedAt, problem, failingSince, disabledAt }: Channel) {
  const state = disabledAt !== null ? 'off' : failingSince !== null ? 'failing' : 'working';
  return {
    id,
    kind,
    name,
    host: new URL(address).host,
    state,
    lastSuccess: succeededAt?.toISOString() ?? null,
    lastFailure: failedAt !== null && problem !== null ? { at: failedAt.toISOString(), problem } : null,
  } as const;
}
