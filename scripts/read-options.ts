/**
 * @file Command-line options that each take a value, and flags that take none, with errors in one sentence.
 */
import { parseArgs } from 'node:util';
import { backendNames, type BackendRequest } from '../src/worker/protocol';
import { BadOption } from './bad-option';

/**
 * @returns for each option given, its values in the order given; for each flag given, an empty one.
 * @throws BadOption for an unknown option, a missing value, or a word that belongs to no option.
 */
export function readOptions<Name extends string>(
  parameters: readonly string[],
  names: readonly Name[],
  flags: readonly Name[] = [],
): Partial<Record<Name, string[]>> {
  const { tokens } = parseArgs({
    args: [...parameters],
    options: Object.fromEntries(
      names.map((name) => [name, { type: flags.includes(name) ? ('boolean' as const) : ('string' as const) }]),
    ),
    strict: false,
    tokens: true,
  });
  const known = names.map((name) => `--${name}`).join(', ');
  const values: Partial<Record<Name, string[]>> = {};
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      throw new BadOption(`${token.value} belongs to no option; options are ${known}.`);
    }
    const name = names.find((candidate) => candidate === token.name);
    if (!name) throw new BadOption(`There is no option ${token.rawName}; options are ${known}.`);
    if (flags.includes(name)) {
      if (token.value !== undefined) throw new BadOption(`--${name} takes no value.`);
      values[name] = [''];
      continue;
    }
    if (!token.value || token.value.startsWith('--')) {
      throw new BadOption(`--${name} needs a value.`);
    }
    (values[name] ??= []).push(token.value);
  }
  return values;
}

/** @throws BadOption if the text names no backend. */
export function readBackend(text: string | undefined): BackendRequest {
  if (text === undefined) return 'auto';
  const name = backendNames.find((candidate) => candidate === text);
  if (!name) {
    throw new BadOption(`--backend is ${text}, but must be one of ${backendNames.join(', ')}.`);
  }
  return name;
}

/** @throws BadOption if the text is no whole number from 1 on. */
export function readCount(option: string, text: string): number {
  const count = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(count) || count < 1) {
    throw new BadOption(`--${option} is ${text}, but must be a whole number from 1 on.`);
  }
  return count;
}
