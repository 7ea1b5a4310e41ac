/**
 * @file Command-line options that each take a value, and flags that take none, with errors in one sentence.
 */
import { parseArgs } from 'node:util';
import { backendNames, type BackendRequest } from '../src/worker/protocol';
import { BadOption } from './bad-option';

/** Options of ours that npm has too; it may have been given them for itself. */
const npmNames = ['json'];

/**
 * @param environment of the process, in which npm leaves the options that it took for its own
 * @returns for each option given, its values in the order given; for each flag given, an empty one.
 * @throws BadOption for an unknown option, a missing value, a word that belongs to no option, or an
 * option that did not come through npm.
 */
export function readOptions<Name extends string>(
  parameters: readonly string[],
  names: readonly Name[],
  flags: readonly Name[] = [],
  environment: NodeJS.ProcessEnv = process.env,
): Partial<Record<Name, string[]>> {
  refuseTakenByNpm(names, flags, environment);
  const { tokens } = parseArgs({
    args: [...parameters],
    options: Object.fromEntries(
      names.map((name) => [name, { type: flags.includes(name) ? ('boolean' as const) : ('string' as const) }]),
    ),
    strict: false,
    tokens: true,
  });
  const known = names.length ? `options are ${names.map((name) => `--${name}`).join(', ')}` : 'this command takes none';
  const values: Partial<Record<Name, string[]>> = {};
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      throw new BadOption(`${token.value} belongs to no option; ${known}.`);
    }
    const name = names.find((candidate) => candidate === token.name);
    if (!name) throw new BadOption(`There is no option ${token.rawName}; ${known}.`);
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

/** `npm run train --epochs=1` reaches us as an environment variable; PowerShell drops the `--` that would prevent it. */
function refuseTakenByNpm(names: readonly string[], flags: readonly string[], environment: NodeJS.ProcessEnv): void {
  const taken = names.filter((name) => !npmNames.includes(name) && valueTaken(name) !== undefined);
  if (!taken.length) return;
  const repeated = taken.flatMap((name) => {
    // npm joins what was given several times, and puts `true` where it took the value for a word by itself.
    const values = valueTaken(name)!.split('\n\n');
    return values.map((value) => {
      if (flags.includes(name)) return `--${name}`;
      return `--${name} ${value === 'true' ? '…' : value}`;
    });
  });
  const options = taken.map((name) => `--${name}`).join(', ');
  const command = environment['npm_lifecycle_event'] ?? 'train';
  throw new BadOption(
    `npm took ${options} for its own; write npm run ${command} -- ${repeated.join(' ')} (in PowerShell with quotes: '--').`,
  );

  function valueTaken(name: string): string | undefined {
    return environment[`npm_config_${name.replaceAll('-', '_')}`];
  }
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
