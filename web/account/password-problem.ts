import { words } from '#web/words/words.ts';

/** As many as the server asks for: see `Password` in the contract. */
const fewest = 12;

/** What is wrong with a new password, in a sentence, or undefined. */
export function passwordProblem(password: string): string | undefined {
  return password.length < fewest ? words('account.password.short', { count: password.length }) : undefined;
}
