import { readNote, writeNote } from '#server/book/private-notes.ts';
import { signedIn } from '../procedures.ts';

export const notes = {
  read: signedIn.notes.read.handler(({ context: { read, acting }, input: { id, page = null } }) =>
    read(async (tx) => (await readNote(tx, acting, id, page)) ?? { text: '', version: 0 }),
  ),

  write: signedIn.notes.write.handler(({ context: { write, acting }, input: { id, page = null, text, seen } }) =>
    write((tx) => writeNote(tx, acting, { oneOnOneId: id, pageId: page, text, seen })),
  ),
};
