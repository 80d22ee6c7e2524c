import type { Choices, Notice } from '#core/messages/choices.ts';
import type { Message } from '#core/messages/message.ts';

/** Something to tell a person now. */
export type Due = {
  notice: Notice;
  /** What makes it the same: told under this name, it is not told again. */
  once: string;
  message: Message;
  /** When it is to be carried: never before its time, nor in quiet hours or on a day off. Null: never, it only stands in the inbox. */
  at: number | null;
};

/** Who is told, when, and how they want it. */
export type Told = { person: string; choices: Choices; timeZone: string; now: number };

/** What may become something to tell, and when. Times are instants, in milliseconds since 1970. */
export type Occasion = {
  notice: Notice;
  once: string;
  /** When it is to be told, quiet hours aside. */
  at: number;
  /** From when on it would come too late: the meeting has begun. Null: a few days after it could be carried. */
  until: number | null;
  /** It is told at once and only carried later: its words are those of this moment. */
  atOnce?: true;
  /** What is told, looked at once its time has come; null where there is nothing to tell after all. */
  message: () => Message | null;
};
