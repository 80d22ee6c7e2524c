import { amendWhatIsLeft } from './amend-what-is-left.ts';
import { openLine } from './line.ts';
import { Notices } from './notices.ts';
import { OpenDocument } from './open-document.ts';

/** How long a document stays open after its screen was left: long enough to come straight back to it. */
const lingers = 2_000;

/**
 * The documents of this tab, all on one line. A document that is left is closed when every word of it is on disk, and
 * not before: whoever looks at something else while offline loses nothing.
 */
export class Documents {
  readonly #open = new Map<string, { document: OpenDocument; holders: number }>();
  readonly notices = new Notices();
  /** Called after words that were left over were added to a page, so that screens ask for it again. */
  onAmended: () => void = () => {};
  #line: ReturnType<typeof openLine> | null = null;

  /** The document with this id, for `writer`, of this one-on-one. Every `hold` has its `release`. */
  hold(id: string, writer: string, oneOnOneId: string): OpenDocument {
    const known = this.#open.get(id);
    if (known) {
      known.holders++;
      // Whoever comes back tries again: a page that was closed may have been opened for an amendment.
      if (known.document.ended && known.holders === 1) known.document.attachAgain();
      return known.document;
    }
    if (this.#open.size === 0) window.addEventListener('beforeunload', this.#askBeforeLeaving);
    this.#line ??= openLine();
    const document = new OpenDocument(id, writer, this.#line.line);
    this.#open.set(id, { document, holders: 1 });
    this.#amendWhenHeld(document, oneOnOneId);
    return document;
  }

  /** Tries once more to add what was left over. */
  async amend(id: string, oneOnOneId: string): Promise<void> {
    const document = this.#open.get(id)?.document;
    if (!document) return this.notices.dismiss(id);
    await amendWhatIsLeft(document, oneOnOneId, this.notices);
    this.onAmended();
  }

  #amendWhenHeld(document: OpenDocument, oneOnOneId: string): void {
    let tried = false;
    document.subscribe(() => {
      if (!document.unsaved) tried = false;
      if (tried || document.ended !== 'held' || !document.unsaved) return;
      tried = true;
      void this.amend(document.id, oneOnOneId);
    });
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
