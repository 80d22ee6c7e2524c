/** What is wrong with one setting: its variable, a sentence (never a secret's value), and a value that works. */
export type Problem = { variable: string; sentence: string; example: string };

/** Thrown when settings cannot be used. It lists every problem at once, so that one round of mending is enough. */
export class SettingsError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const lines = problems.map((problem) => {
      return `  ${problem.variable} ${problem.sentence}\n    for example: ${problem.variable}=${problem.example}`;
    });
    super(['Rapport cannot start with these settings:', ...lines].join('\n'));
    this.name = 'SettingsError';
    this.problems = problems;
  }
}
