import { account, sessions } from './handlers/account.ts';
import { bullets } from './handlers/bullets.ts';
import { care } from './handlers/care.ts';
import { commitments } from './handlers/commitments.ts';
import { example } from './handlers/example.ts';
import { goals } from './handlers/goals.ts';
import { imports } from './handlers/imports.ts';
import { notes } from './handlers/notes.ts';
import { nudges } from './handlers/nudges.ts';
import { invitations, oneOnOnes } from './handlers/one-on-ones.ts';
import { overview } from './handlers/overview.ts';
import { pages } from './handlers/pages.ts';
import { questions } from './handlers/questions.ts';
import { search } from './handlers/search.ts';
import { story } from './handlers/story.ts';
import { themes } from './handlers/themes.ts';
import { thread } from './handlers/thread.ts';
import { today } from './handlers/today.ts';
import { trends } from './handlers/trends.ts';
import { schedule } from './handlers/schedule.ts';
import { calendar } from './handlers/calendar.ts';
import { inbox } from './handlers/inbox.ts';
import { mail } from './handlers/mail.ts';
import { choices } from './handlers/choices.ts';
import { channels } from './handlers/channels.ts';
import { signIn } from './handlers/sign-in.ts';
import { passkeys } from './handlers/passkeys.ts';
import { providers } from './handlers/providers.ts';
import { anybody } from './procedures.ts';

/** Every procedure of the contract, carried out. A procedure without a handler does not compile. */
export const router = anybody.router({
  account,
  sessions,
  oneOnOnes,
  invitations,
  pages,
  imports,
  thread,
  today,
  commitments,
  bullets,
  search,
  themes,
  goals,
  care,
  questions,
  nudges,
  trends,
  example,
  notes,
  story,
  overview,
  schedule,
  calendar,
  inbox,
  mail,
  choices,
  channels,
  signIn,
  passkeys,
  providers,
});
