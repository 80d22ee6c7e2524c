import { account, sessions } from './account.ts';
import { bullets } from './bullets.ts';
import { care } from './care.ts';
import { commitments } from './commitments.ts';
import { example } from './example.ts';
import { goals } from './goals.ts';
import { imports } from './imports.ts';
import { notes } from './notes.ts';
import { nudges } from './nudges.ts';
import { invitations, oneOnOnes } from './one-on-ones.ts';
import { overview } from './overview.ts';
import { pages } from './pages.ts';
import { questions } from './questions.ts';
import { search } from './search.ts';
import { story } from './story.ts';
import { themes } from './themes.ts';
import { thread } from './thread.ts';
import { today } from './today.ts';
import { trends } from './trends.ts';
import { schedule } from './schedule.ts';
import { calendar } from './calendar.ts';
import { inbox } from './inbox.ts';
import { mail } from './mail.ts';
import { choices } from './choices.ts';
import { channels } from './channels.ts';
import { signIn } from './sign-in.ts';
import { passkeys } from './passkeys.ts';
import { providers } from './providers.ts';

/** The whole HTTP interface, below `/api`. What is not declared here does not exist, and what declares no access is denied. */
export const contract = {
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
};

export type Contract = typeof contract;
