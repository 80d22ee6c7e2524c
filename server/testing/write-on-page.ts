import type * as Y from 'yjs';
import { openClient } from './live.ts';
import type { Visitor } from './server.ts';

/** Writes on a page as this visitor's browser would, and waits until it is saved. */
export async function writeOnPage({ origin }: { origin: string }, visitor: Visitor, page: string, edit: (document: Y.Doc) => void): Promise<void> {
  const token = visitor.cookie().split('=')[1] ?? '';
  const client = openClient({ origin }, { id: '', name: '', email: '', session: { id: '', token } }, page);
  await client.synced();
  edit(client.document);
  await client.saved();
  client.close();
}
