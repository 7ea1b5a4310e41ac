/**
 * @file The one error type of the playground: a code and its parameters, from which the English sentence
 * of its message is made, for console and command line, and on the page the sentence in the visitor's
 * language (src/i18n/failure-text.ts). Sentences and parameters of every code: errors/.
 */
import { errorSentence, type ErrorCode, type ErrorParameters } from './errors/errors';
import type { Reader } from './errors/sentence';

/** What crosses the worker boundary in place of an Error (plain data, structured-cloneable). */
export type Failure = {
  [Code in ErrorCode]: {
    code: Code;
    parameters: ErrorParameters<Code>;
    /** The full English sentence. */
    message: string;
  };
}[ErrorCode];

/** Settings by their paths, and the platform's own words. */
const commandLine: Reader = {
  field: (path) => path || 'the configuration',
  quoted: (name) => name,
  backend: (name) => `The ${name} backend`,
  action: (name) => `The action ${name}`,
  why: ({ reason }) => `: ${reason}.`,
};

export class PlaygroundError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;
  readonly parameters: ErrorParameters<Code>;

  constructor(code: Code, parameters: ErrorParameters<Code>, options?: ErrorOptions) {
    super(errorSentence('en', code, parameters, commandLine), options);
    this.name = 'PlaygroundError';
    this.code = code;
    this.parameters = parameters;
  }

  toFailure(): Failure {
    return { code: this.code, parameters: this.parameters, message: this.message } as Failure;
  }
}

/** As browsers and wasm say it. */
const outOfMemory =
  /out of memory|\bOOM\b|(array buffer|memory) allocation failed|enlarge memory|memory\.grow/i;

/** Any thrown value as a Failure; what is not a PlaygroundError becomes `fallback` with its message as the reason. */
export function toFailure(error: unknown, fallback: 'internal' | 'worker-died' = 'internal'): Failure {
  if (error instanceof PlaygroundError) return error.toFailure();
  const reason = reasonOf(error);
  const code = outOfMemory.test(reason) ? 'out-of-memory' : fallback;
  return new PlaygroundError(code, { reason }, { cause: error }).toFailure();
}

/** A thrown value's message without its closing full stop, ready to stand inside a sentence. */
export function reasonOf(error: unknown): string {
  // What went wrong unforeseen is already a reason inside a sentence.
  const failure = error instanceof PlaygroundError ? error.toFailure() : undefined;
  if (failure?.code === 'internal') return failure.parameters.reason;
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().replace(/\.$/, '') || 'no reason given';
}
