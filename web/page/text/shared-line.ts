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
    read: () => text.toJSON(),
    edit: (change) => document.transact(() => write(text, change), line),
    observe: (listener) => {
      const hear = (event: Y.YTextEvent, transaction: Y.Transaction) => transaction.origin !== line && listener(event.delta);
      text.observe(hear);
      return () => text.unobserve(hear);
    },
  };
  return line;
}

/**
 * A text in a map. Whoever writes first makes it; of two who do so at the same moment Yjs keeps one text, and the one
 * whose text went puts their words into the other.
 */
export function mapLine(document: Y.Doc, root: string, key: string): SharedLine {
  const map = document.getMap(root);
  const textNow = () => {
    const value = map.get(key);
    return value instanceof Y.Text ? value : null;
  };
  let made: { text: Y.Text; words: string } | null = null;
  const line: SharedLine = {
    read: () => textNow()?.toJSON() ?? '',
    edit: (change) =>
      document.transact(() => {
        let text = textNow();
        if (!text) {
          text = new Y.Text();
          map.set(key, text);
          made = { text, words: '' };
        }
        write(text, change);
        if (made?.text === text) made.words = text.toJSON();
      }, line),
    observe: (listener) => {
      const hear = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
        if (transaction.origin === line) return;
        for (const event of events) {
          if (event.target === map && event.keys.has(key)) listener(null);
          else if (event.target === textNow()) listener(event.delta);
        }
        const lost = made && textNow() !== made.text ? made.words : '';
        if (textNow() !== made?.text) made = null;
        if (lost === '') return;
        // After the transaction that brought the other's text: within it nothing can be written.
        queueMicrotask(() => {
          const at = line.read().length;
          line.edit({ at, remove: 0, insert: at === 0 ? lost : ` ${lost}` });
          listener(null);
        });
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
