import { account } from '#web/words/en/account.ts';
import { book } from '#web/words/en/book.ts';
import { bullets } from '#web/words/en/bullets.ts';
import { care } from '#web/words/en/care.ts';
import { commitments } from '#web/words/en/commitments.ts';
import { errors } from '#web/words/en/errors.ts';
import { example } from '#web/words/en/example.ts';
import { focus } from '#web/words/en/focus.ts';
import { goals } from '#web/words/en/goals.ts';
import { invitation } from '#web/words/en/invitation.ts';
import { notes } from '#web/words/en/notes.ts';
import { nudges } from '#web/words/en/nudges.ts';
import { oneOnOne } from '#web/words/en/one-on-one.ts';
import { overview } from '#web/words/en/overview.ts';
import { page } from '#web/words/en/page.ts';
import { room } from '#web/words/en/room.ts';
import { search } from '#web/words/en/search.ts';
import { shell } from '#web/words/en/shell.ts';
import { signals } from '#web/words/en/signals.ts';
import { themes } from '#web/words/en/themes.ts';
import { thread } from '#web/words/en/thread.ts';
import { today } from '#web/words/en/today.ts';

/**
 * The words on screen, in English, as ICU messages. Each area has its file; each key begins with the area's name. Areas
 * that only screens say which come when they are opened are not among these: they come along (see web/schedule/words.ts).
 * Write apostrophes as ’: in ICU the straight one is a sign.
 */
export const en = {
  ...account,
  ...book,
  ...bullets,
  ...care,
  ...commitments,
  ...errors,
  ...example,
  ...focus,
  ...goals,
  ...invitation,
  ...notes,
  ...nudges,
  ...oneOnOne,
  ...overview,
  ...page,
  ...room,
  ...search,
  ...shell,
  ...signals,
  ...themes,
  ...thread,
  ...today,
};
