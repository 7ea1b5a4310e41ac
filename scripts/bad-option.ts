/**
 * @file The error of a command line that cannot be obeyed (exit code 2), and how a command ends on
 * any error: one sentence on stderr, no stack. Help that was asked for is none: it goes to stdout.
 */
import { PlaygroundError, reasonOf } from '../src/config/playground-error';

export class BadOption extends Error {}

/** What the configuration refuses is an option that is wrong. */
export function readConfiguration<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof PlaygroundError) throw new BadOption(error.message, { cause: error });
    throw error;
  }
}

/** Why a command ends before its time: somebody stopped it, or data could not be had. */
export class Interruption extends Error {
  /** @param message a sentence without its full stop */
  constructor(
    message: string,
    readonly exitCode = 1,
  ) {
    super(message);
  }
}

/** Its message is the help. */
export class AskedForHelp extends Error {}

/** Runs a command to its exit code: 0, also for help, 2 for a bad option, an interruption's own, 1 for any other error. */
export async function exitWith(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (error instanceof AskedForHelp) {
      console.log(error.message);
      return;
    }
    console.error(`${reasonOf(error).replaceAll(/\s*\n\s*/g, ' ')}.`);
    if (error instanceof Interruption) process.exitCode = error.exitCode;
    else process.exitCode = error instanceof BadOption ? 2 : 1;
  }
}
