import { account, sessions } from './account.ts';
import { imports } from './imports.ts';
import { invitations, oneOnOnes } from './one-on-ones.ts';
import { pages } from './pages.ts';

/** The whole HTTP interface, below `/api`. What is not declared here does not exist, and what declares no access is denied. */
export const contract = { account, sessions, oneOnOnes, invitations, pages, imports };

export type Contract = typeof contract;
