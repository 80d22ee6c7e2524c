import { parseArgs } from 'node:util';

/** Options of a bench: each is a list of numbers, and most lists have one. */
export type Options = Readonly<Record<string, readonly number[]>>;

/** Something to say to whoever typed the command, without a stack. */
export class CannotBench extends Error {}

/** Reads `--rooms 50,2000` and the like; what is not given is as in `defaults`. Throws CannotBench on what is not known. */
export function readOptions<Known extends Options>(args: readonly string[], defaults: Known): Known {
  const known = Object.fromEntries(Object.keys(defaults).map((name) => [name, { type: 'string' as const }]));
  let given: Record<string, string | boolean | undefined>;
  try {
    given = parseArgs({ args: [...args], options: known }).values;
  } catch (error) {
    const names = Object.entries(defaults).map(([name, numbers]) => `--${name} ${numbers.join(',')}`);
    throw new CannotBench(`${String(error)}\nOptions and their defaults: ${names.join(' ')}`);
  }
  const read = Object.entries(given).map(([name, text]) => [name, numbersIn(name, String(text))]);
  // The names are those of the defaults: parseArgs takes no others.
  return { ...defaults, ...Object.fromEntries(read) } as Known;
}

function numbersIn(name: string, text: string): number[] {
  const numbers = text.split(',').map(Number);
  if (numbers.every((number) => Number.isFinite(number) && number >= 0)) return numbers;
  throw new CannotBench(`--${name} must be a number, or several with commas between them, not ${text}`);
}

/** The number at this place of a list; a list that is too short goes on with its last. */
export function at(numbers: readonly number[], place: number): number {
  return numbers[place] ?? numbers.at(-1) ?? 0;
}
