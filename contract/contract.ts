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
};

export type Contract = typeof contract;
