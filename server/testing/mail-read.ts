import type { MessageKind, MessageOf } from '#core/messages/message.ts';
import { openMessage } from '#server/messages/say.ts';
import type { TestServer, Visitor } from './server.ts';

/** What somebody was told of one kind, newest first, read as that person. */
export async function toldOf<K extends MessageKind>({ database: { reach, keys } }: TestServer, person: string, kind: K): Promise<MessageOf<K>[]> {
  return reach.read(person, async (tx) => {
    const rows = await tx.selectFrom('messages').selectAll().where('kind', '=', kind).orderBy('seq', 'desc').execute();
    const opened = await Promise.all(rows.map((row) => openMessage(tx, keys, person, row)));
    return opened.filter((message): message is MessageOf<K> => message.kind === kind);
  });
}

/** The id of somebody, signed in or not. */
export async function idOf({ database: { owner, keys } }: TestServer, { email }: Pick<Visitor, 'email'>): Promise<string> {
  const { rows } = await owner.query<{ id: string }>('select id from people where email_lookup = $1', [keys.lookup(email)]);
  return rows[0]?.id ?? '';
}
