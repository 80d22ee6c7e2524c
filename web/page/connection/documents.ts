import { openLine } from './line.ts';
import { OpenDocument } from './open-document.ts';

/** How long a document stays open after its screen was left: long enough to come straight back to it. */
const lingers = 2_000;

/**
 * The documents of this tab, all on one line. A document that is left is closed when every word of it is on disk, and
 * not before: whoever looks at something else while offline loses nothing.
 */
export class Documents {
  readonly #open = new Map<string, { document: OpenDocument; holders: number }>();
  #line: ReturnType<typeof openLine> | null = null;

  /** The document with this id. Every `hold` has its `release`. */
  hold(id: string): OpenDocument {
    const known = this.#open.get(id);
    if (known) {
      known.holders++;
      return known.document;
    }
    if (this.#open.size === 0) window.addEventListener('beforeunload', this.#askBeforeLeaving);
    this.#line ??= openLine();
    const document = new OpenDocument(id, this.#line.line);
    this.#open.set(id, { document, holders: 1 });
    return document;
  }

  release(id: string): void {
    const entry = this.#open.get(id);
    if (!entry) return;
    entry.holders--;
    setTimeout(() => this.#closeIfDone(id), lingers);
  }

  #closeIfDone(id: string): void {
    const entry = this.#open.get(id);
    if (!entry || entry.holders > 0) return;
    const { document } = entry;
    if (document.unsaved) {
      const stop = document.subscribe(() => {
        if (document.unsaved) return;
        stop();
        this.#closeIfDone(id);
      });
      return;
    }
    document.destroy();
    this.#open.delete(id);
    if (this.#open.size > 0) return;
    this.#line?.close();
    this.#line = null;
    window.removeEventListener('beforeunload', this.#askBeforeLeaving);
  }

  readonly #askBeforeLeaving = (event: BeforeUnloadEvent) => {
    if ([...this.#open.values()].some(({ document }) => document.unsaved)) event.preventDefault();
  };
}

/** One per tab, as there is one line per tab: what was written outlives the screen it was written on. */
export const documents = new Documents();
