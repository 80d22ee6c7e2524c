import type { Session } from '#server/auth/session.ts';
import type { Tries } from '#server/auth/tries.ts';
import type { Shelf } from '#server/book/shelf.ts';
import type { Settings } from '#server/config/settings.ts';
import type { Reach } from '#server/database/reach.ts';
import type { News } from '#server/live/news.ts';
import type { Mailer } from '#server/mail/mailer.ts';
import type { KeyRing } from '#server/seal/key-ring.ts';

/** What requests are answered with, put together once in main.ts. */
export type Parts = {
  reach: Reach;
  keys: KeyRing;
  shelf: Shelf;
  news: News;
  tries: Tries;
  /** Hands mail over; null where no mail server is set. */
  mailer: Mailer | null;
  /** The address people open, without a slash at the end. */
  origin: string;
  settings: Pick<Settings, 'signup' | 'smtpUrl' | 'mailFrom' | 'dkim' | 'inbound' | 'privateHooks' | 'provider'>;
  now: () => Date;
};

/** One request, before it is known whether its procedure may be called. */
export type Asking = {
  parts: Parts;
  session: Session | null;
  requestId: string;
  /** Where the request comes from; only ever used to count tries. */
  address: string;
  userAgent: string;
  /** The `Cookie` header as it was sent. */
  cookies: string | undefined;
  keepCookie(token: string): void;
  dropCookie(): void;
};
