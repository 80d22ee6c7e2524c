import * as Y from 'yjs';
import type { Change, Delta } from './change.ts';

/** A text of the shared document that is edited in a field of its own. */
export type SharedLine = {
  read: () => string;
  edit: (change: Change) => void;
  /** Hears of changes that were not made through this very line. `delta` is null where there is another text now. */
  observe: (listener: (delta: Delta | null) => void) => () => void;
};

/** A text that is a root of its document. */
export function rootLine(document: Y.Doc, name: string): SharedLine {
  const text = document.getText(name);
  const line: SharedLine = {
    read: () => text.toString(),
    edit: (change) => document.transact(() => write(text, change), line),
    observe: (listener) => {
      const hear = (event: Y.YTextEvent, transaction: Y.Transaction) => transaction.origin !== line && listener(event.delta);
      text.observe(hear);
      return () => text.unobserve(hear);
    },
  };
  return line;
}

/** A text in a map: one of `keys`, all of which are texts of that map. */
export function mapLine(document: Y.Doc, root: string, keys: readonly string[], key: string): SharedLine {
  const map = document.getMap(root);
  const textNow = () => {
    const value = map.get(key);
    return value instanceof Y.Text ? value : null;
  };
  const line: SharedLine = {
    read: () => textNow()?.toString() ?? '',
    edit: (change) => {
      if (!textNow()) Y.applyUpdate(document, emptyLines(root, keys), line);
      const text = textNow();
      if (text) document.transact(() => write(text, change), line);
    },
    observe: (listener) => {
      const hear = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
        if (transaction.origin === line) return;
        for (const event of events) {
          if (event.target === map && event.keys.has(key)) listener(null);
          else if (event.target === textNow()) listener(event.delta);
        }
      };
      map.observeDeep(hear);
      return () => map.unobserveDeep(hear);
    },
  };
  return line;
}

function write(text: Y.Text, { at, remove, insert }: Change): void {
  if (remove > 0) text.delete(at, remove);
  if (insert !== '') text.insert(at, insert);
}

/**
 * The empty texts of a map, as the same change wherever it is made. Were each to make texts of their own, the two who
 * begin to write at the same moment would overwrite each other: of two values of a key, Yjs keeps one.
 */
function emptyLines(root: string, keys: readonly string[]): Uint8Array {
  const document = new Y.Doc();
  document.clientID = numberOf(root);
  const map = document.getMap(root);
  document.transact(() => keys.forEach((key) => map.set(key, new Y.Text())));
  const update = Y.encodeStateAsUpdate(document);
  document.destroy();
  return update;
}

/** A number of 32 bits out of a name (FNV-1a), which is as good as the random ones Yjs takes. */
function numberOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}
