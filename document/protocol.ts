import { documentVersion } from './shape.ts';

/*
 * What the page and the live server say to each other, beside Yjs's own sync messages, over one WebSocket that
 * carries any number of documents (the wire format is that of @hocuspocus/provider 4.7).
 *
 * Saved. Each local change raises the page's mark. When nothing is on the way any more, the page sends `mark:<n>`;
 * the server answers `durable:<n>` once every change sent before it is on disk. The page is saved while it is signed
 * in, synced, has nothing on the way, and the last `durable` equals its mark. A mark that was not answered is lost
 * with its connection: ask again after the next sync. The provider's own count of unsynced changes does not tell.
 *
 * Presence. One state for each connection, of at most `limits.presence` bytes. Whatever `user` says in it, the
 * server puts `{ id: <person> }` there, so that nobody can show themselves under another name. States of other
 * clients are passed over.
 */

/** Where the live server listens. A server of another document version closes with `oldVersion`. */
export const livePath = (version: number = documentVersion): string => `/live/${version}`;

/**
 * Codes with which the server closes the socket, and what to do then.
 * `again`: connect again, nothing is wrong with what was written. `stop`: connecting again gives the same.
 */
export const closings = {
  /** The server cannot save just now, is going down, or saw reason to decide on everybody again. */
  tryAgain: { code: 1013, reason: 'try-again', afterwards: 'again' },
  /** More than people write. */
  tooMuch: { code: 4429, reason: 'too-much', afterwards: 'again' },
  /** Nothing came for a while. */
  silent: { code: 4408, reason: 'silent', afterwards: 'again' },
  /** A frame that says nothing. */
  malformed: { code: 4400, reason: 'malformed', afterwards: 'stop' },
  /** The session ended: sign in. */
  signedOut: { code: 4401, reason: 'signed-out', afterwards: 'stop' },
  /** The page must be loaded anew: this client is older (or newer) than the server. */
  oldVersion: { code: 4409, reason: 'old-version', afterwards: 'stop' },
} as const;

/**
 * Why one document was closed while its socket stays. The provider does not attach again by itself, and must be
 * detached: what it sends on would close the socket after a while.
 * `held`: the page takes no more words; what was refused is nowhere. `gone`: it is not this person's (any more).
 * `refused`: an update no editor sends; nothing of it was kept.
 */
export const documentClosings = ['held', 'gone', 'refused'] as const;
export type DocumentClosing = (typeof documentClosings)[number];

/**
 * Why a document could not be attached. `no-such-page`: it does not exist, or it is not yours. `try-again`: it could
 * not be read just now; detach, wait, attach.
 */
export const attachRefusals = ['no-such-page', 'try-again'] as const;
export type AttachRefusal = (typeof attachRefusals)[number];

const markPrefix = 'mark:';
const durablePrefix = 'durable:';

/** Asks whether everything up to this mark is saved. */
export const askMark = (mark: number): string => `${markPrefix}${mark}`;
export const readMark = (message: string): number | null => numberAfter(markPrefix, message);

/** Says that everything up to this mark is saved. */
export const sayDurable = (mark: number): string => `${durablePrefix}${mark}`;
export const readDurable = (message: string): number | null => numberAfter(durablePrefix, message);

/** Sent to the clients of a page when something beside its document changed: ask the server for it again. */
export const changed = 'changed';

function numberAfter(prefix: string, message: string): number | null {
  if (!message.startsWith(prefix)) return null;
  const digits = message.slice(prefix.length);
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null;
}
