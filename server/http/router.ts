import { account, sessions } from './handlers/account.ts';
import { imports } from './handlers/imports.ts';
import { invitations, oneOnOnes } from './handlers/one-on-ones.ts';
import { pages } from './handlers/pages.ts';
import { anybody } from './procedures.ts';

/** Every procedure of the contract, carried out. A procedure without a handler does not compile. */
export const router = anybody.router({ account, sessions, oneOnOnes, invitations, pages, imports });
