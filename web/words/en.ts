import { account } from '#web/words/en/account.ts';
import { book } from '#web/words/en/book.ts';
import { errors } from '#web/words/en/errors.ts';
import { imports } from '#web/words/en/import.ts';
import { invitation } from '#web/words/en/invitation.ts';
import { oneOnOne } from '#web/words/en/one-on-one.ts';
import { page } from '#web/words/en/page.ts';
import { room } from '#web/words/en/room.ts';
import { shell } from '#web/words/en/shell.ts';

/**
 * All words on screen, in English, as ICU messages. Each area has its file; each key begins with the area's name.
 * Write apostrophes as ’: in ICU the straight one is a sign.
 */
export const en = {
  ...account,
  ...book,
  ...errors,
  ...imports,
  ...invitation,
  ...oneOnOne,
  ...page,
  ...room,
  ...shell,
};
