import { ORPCError } from '@orpc/client';
import { client } from '#web/api/client.ts';

/** Where a private note stands: beside a page, or, without one, about the other of the one-on-one. */
export type NotePlace = { id: string; page?: string };

export type NoteState = {
  text: string;
  /** `opening`: not read yet. `writing`: not all of it is on the server. `failed`: tried again where nobody answered. */
  is: 'opening' | 'saved' | 'writing' | 'failed';
  error: unknown;
};

export type OpenNote = {
  read: () => NoteState;
  subscribe: (listener: () => void) => () => void;
  write: (text: string) => void;
  /** Sends at once what is not sent yet. */
  flush: () => void;
  /** The same, and stops asking where it could not be read. */
  close: () => void;
};

const pauseMs = 500;
const againMs = 3_000;

/** A private note in hand: what is written is sent after a short pause, one request at a time, until it is kept. */
export function openNote(place: NotePlace): OpenNote {
  let state: NoteState = { text: '', is: 'opening', error: null };
  let seen = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let closed = false;
  const listeners = new Set<() => void>();

  const show = (next: Partial<NoteState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const later = (work: () => Promise<void>, ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void work(), ms);
  };

  async function open(): Promise<void> {
    try {
      const { text, version } = await client.notes.read(place);
      seen = version;
      show({ text, is: 'saved', error: null });
    } catch (error) {
      show({ error });
      if (!closed && !(error instanceof ORPCError)) later(open, againMs);
    }
  }

  async function send(): Promise<void> {
    if (busy || state.is === 'saved' || state.is === 'opening') return;
    busy = true;
    const { text } = state;
    try {
      seen = (await client.notes.write({ ...place, text, seen })).version;
      if (state.text === text) show({ is: 'saved', error: null });
      else later(send, 0);
    } catch (error) {
      const elsewhere = movedOn(error);
      if (elsewhere) {
        // Written in another window of one's own meanwhile: both are kept.
        seen = elsewhere.version;
        show({ text: together(elsewhere.text, state.text) });
        later(send, 0);
      } else {
        show({ is: 'failed', error });
        // Whoever is signed out may not be the next to sign in: what was answered is not sent again by itself.
        if (!(error instanceof ORPCError)) later(send, againMs);
      }
    } finally {
      busy = false;
    }
  }

  void open();
  return {
    read: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    write(text) {
      show({ text, is: 'writing' });
      later(send, pauseMs);
    },
    flush: () => later(send, 0),
    close() {
      closed = true;
      later(send, 0);
    },
  };
}

function movedOn(error: unknown): { text: string; version: number } | null {
  if (!(error instanceof ORPCError) || error.code !== 'NOTE_MOVED_ON') return null;
  // The contract says what this code brings.
  return error.data as { text: string; version: number };
}

/** Both texts, the one that holds the other where one does. */
export function together(kept: string, mine: string): string {
  if (mine.includes(kept)) return mine;
  return kept.includes(mine) ? kept : `${kept.trimEnd()}\n${mine}`;
}
