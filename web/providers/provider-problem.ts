import { providerWords } from '#web/providers/provider-words.ts';

const problems = ['down', 'declined', 'failed', 'known', 'closed', 'no-address', 'over', 'taken', 'often'] as const;
export type ProviderProblem = (typeof problems)[number];

/** What the way back from the provider says in the address, or undefined for anything else. */
export function providerProblem(value: unknown): ProviderProblem | undefined {
  return problems.find((problem) => problem === value);
}

/** The same, in a sentence. */
export function providerSentence(problem: ProviderProblem, name: string): string {
  return providerWords(`providers.problem.${problem}`, { name });
}
