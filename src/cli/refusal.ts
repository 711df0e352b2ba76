/** A command that stops for a reason the user can act on. The message is all there is to print; no stack. */
export class Refusal extends Error {}

/** Runs a command's main function: its result is the exit code, and a Refusal is printed and exits with 1. */
export async function run(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
