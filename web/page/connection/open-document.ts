import type { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { askMark, changed, readDurable } from '#document/protocol.ts';
import { endedBecause } from './ended.ts';
import { after, atFirst, isUnsaved, markDue, statusOf, type Ended, type Facts, type Happening, type Status } from './kept.ts';
import type { Line } from './line.ts';
import { Provider } from './provider.ts';

const retryMs = 2_000;

/** What a screen follows of a document. A new object whenever something of it changed. */
export type Following = { status: Status; opened: boolean };

/** A shared document this tab has open: what is written in it goes to the server, and what the other writes arrives. */
export class OpenDocument {
  readonly id: string;
  /** The person who writes here. */
  readonly writer: string;
  readonly document = new Y.Doc();
  readonly awareness: Awareness;
  readonly #provider: Provider;
  readonly #listeners = new Set<() => void>();
  readonly #onNews = new Set<() => void>();
  #facts: Facts = atFirst;
  #following: Following = { status: statusOf(atFirst), opened: false };
  #asking = false;

  constructor(id: string, writer: string, line: Line) {
    this.id = id;
    this.writer = writer;
    const provider = new Provider({
      name: id,
      document: this.document,
      websocketProvider: line,
      // Without it, closing and opening the same document in one moment leaves it deaf and mute (upstream #760).
      sessionAwareness: true,
      // Who one is, the cookie said when the socket was opened; without a token there would be no answer.
      token: 'cookie',
    });
    if (!provider.awareness) throw new Error('the provider makes its awareness');
    this.awareness = provider.awareness;
    this.#provider = provider;
    this.document.on('update', (_update: Uint8Array, origin: unknown) => origin !== provider && this.#happened({ is: 'changed' }));
    provider.on('authenticated', ({ scope }: { scope: string }) => this.#letIn(scope === 'readonly'));
    provider.on('notTaken', () => this.#end('held'));
    provider.on('caughtUp', () => this.#happened({ is: 'caught-up' }));
    provider.on('synced', ({ state }: { state: boolean }) => state && this.#happened({ is: 'opened' }));
    provider.on('stateless', ({ payload }: { payload: string }) => this.#heard(payload));
    provider.on('close', ({ event }: { event: { reason: string } }) => this.#closed(event));
    provider.on('authenticationFailed', ({ reason }: { reason: string }) => this.#refusedEntry(reason));
    provider.attach();
  }

  get ended(): Ended | null {
    return this.#facts.ended;
  }

  get unsaved(): boolean {
    return isUnsaved(this.#facts);
  }

  readonly following = (): Following => this.#following;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Hears when something about this document changed that is no word of it. */
  readonly onNews = (listener: () => void): (() => void) => {
    this.#onNews.add(listener);
    return () => this.#onNews.delete(listener);
  };

  /** Tries again after the document ended for us, with everything that was written here. */
  attachAgain(): void {
    this.#happened({ is: 'attached-again' });
    this.#provider.attach();
  }

  destroy(): void {
    this.#provider.destroy();
    this.document.destroy();
    this.#listeners.clear();
  }

  #heard(payload: string): void {
    if (payload === changed) this.#tellNews();
    const mark = readDurable(payload);
    if (mark !== null) this.#happened({ is: 'durable', mark });
  }

  #refusedEntry(reason: string): void {
    const why = endedBecause(reason);
    if (why) this.#end(why);
    // It could not be read just now, says the server: another line, another try.
    else setTimeout(() => this.#tryAgain(), retryMs);
  }

  #tryAgain(): void {
    if (this.#facts.ended || this.#facts.letIn) return;
    this.#provider.detach();
    this.#provider.attach();
  }

  #tellNews(): void {
    for (const listener of this.#onNews) listener();
  }

  #closed({ reason }: { reason: string }): void {
    const why = endedBecause(reason);
    if (why) this.#end(why);
    else this.#happened({ is: 'lost' });
  }

  #letIn(toRead: boolean): void {
    if (toRead) return this.#end('held');
    if (this.#facts.ended === 'held') this.#happened({ is: 'attached-again' });
    this.#happened({ is: 'let-in' });
  }

  #end(why: Ended): void {
    // A held page without words of ours is read on, and written on again where it is reopened. Anything else is let go
    // of: the server would keep what is sent on, unread, and close the whole line in the end.
    if (why !== 'held' || this.unsaved) this.#provider.detach();
    this.#happened({ is: 'ended', why });
  }

  #happened(happening: Happening): void {
    // Whoever was away may have missed that something changed.
    if (happening.is === 'let-in' && this.#facts.lost) this.#tellNews();
    this.#facts = after(this.#facts, happening);
    const following = { status: statusOf(this.#facts), opened: this.#facts.opened };
    if (JSON.stringify(following) !== JSON.stringify(this.#following)) {
      this.#following = following;
      for (const listener of this.#listeners) listener();
    }
    this.#askSoon();
  }

  /** One mark for all that is written in one go. */
  #askSoon(): void {
    if (this.#asking || markDue(this.#facts) === null) return;
    this.#asking = true;
    setTimeout(() => {
      this.#asking = false;
      const mark = markDue(this.#facts);
      if (mark === null) return;
      this.#provider.sendStateless(askMark(mark));
      this.#happened({ is: 'marked', mark });
    });
  }
}
