/** Something that whoever started this can mend. The message is a sentence for them. */
export class CannotGoOn extends Error {}

/** Runs a command's main function: its result is the exit code; what cannot go on is told without a stack. */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof CannotGoOn)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
