/**
 * @file The error of a command line that cannot be obeyed (exit code 2), and how a command ends on
 * any error: one sentence on stderr, no stack.
 */
import { reasonOf } from '../src/config/playground-error';

export class BadOption extends Error {}

/** Runs a command to its exit code: 0, 2 for a bad option, 1 for any other error. */
export async function exitWith(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    console.error(`${reasonOf(error).replaceAll(/\s*\n\s*/g, ' ')}.`);
    process.exitCode = error instanceof BadOption ? 2 : 1;
  }
}
