/**
 * @file Command-line options that each take a value, and flags that take none, with errors in one sentence.
 */
import { parseArgs } from 'node:util';
import leven from 'leven';
import { backendNames, type BackendRequest } from '../src/worker/protocol';
import { AskedForHelp, BadOption } from './bad-option';

/** What stands for the value in the help, empty for a flag; and what the option does. */
export type OptionTexts<Name extends string> = Record<Name, readonly [placeholder: string, meaning: string]>;

/** Options of ours that npm has too; it may have been given them for itself. */
const npmNames = ['json'];
const npmPrefix = 'npm_config_';

/**
 * @param command as in `npm run <command>`
 * @param words where words that belong to no option are put; without, they are refused
 * @param environment of the process, in which npm leaves the options that it took for its own
 * @returns for each option given, its values in the order given; for each flag given, an empty one.
 * @throws BadOption for an unknown option, a missing value, a word that belongs to no option, or an
 * option that did not come through npm; AskedForHelp for `--help`
 */
export function readOptions<Name extends string>(
  command: string,
  parameters: readonly string[],
  texts: OptionTexts<Name>,
  environment: NodeJS.ProcessEnv = process.env,
  words?: string[],
): Partial<Record<Name, string[]>> {
  const names = Object.keys(texts) as Name[];
  const isFlag = (name: Name) => texts[name][0] === '';
  refuseTakenByNpm();
  if (parameters.some((word) => word === '--help' || word === '-h'))
    throw new AskedForHelp(help(command, texts));
  const { tokens } = parseArgs({
    args: [...parameters],
    options: Object.fromEntries(
      names.map((name) => [name, { type: isFlag(name) ? ('boolean' as const) : ('string' as const) }]),
    ),
    strict: false,
    tokens: true,
  });
  const known = names.length
    ? `options are ${names.map((name) => `--${name}`).join(', ')}`
    : 'this command takes none';
  const values: Partial<Record<Name, string[]>> = {};
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional' && words) {
      words.push(token.value);
      continue;
    }
    if (token.kind === 'positional') {
      throw new BadOption(`${token.value} belongs to no option; ${known}.`);
    }
    const name = names.find((candidate) => candidate === token.name);
    if (!name) throw new BadOption(`There is no option ${token.rawName}; ${known}.`);
    if (isFlag(name)) {
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

  /**
   * `npm run train --epochs=1` reaches us as an environment variable; PowerShell drops the `--` that would
   * prevent it. A slip of the hand in the name must not hide that.
   */
  function refuseTakenByNpm(): void {
    const taken = Object.entries(environment).flatMap(([variable, value]) => {
      if (!variable.startsWith(npmPrefix) || value === undefined) return [];
      const given = variable.slice(npmPrefix.length).replaceAll('_', '-');
      const meant = names.includes(given as Name) ? given : names.find((name) => leven(name, given) === 1);
      return meant === undefined || npmNames.includes(given) ? [] : [{ given, name: meant as Name, value }];
    });
    if (!taken.length) return;
    const repeated = taken.flatMap(({ name, value }) =>
      // npm joins what was given several times, and puts `true` where it took the value for a word by itself.
      value.split('\n\n').map((one) => {
        if (isFlag(name)) return `--${name}`;
        return `--${name} ${one === 'true' || one === '' ? '…' : one}`;
      }),
    );
    const options = taken.map(({ given }) => `--${given}`).join(', ');
    throw new BadOption(
      `npm took ${options} for its own; write npm run ${command} -- ${repeated.join(' ')} (in PowerShell with quotes: '--').`,
    );
  }
}

function help(command: string, texts: OptionTexts<string>): string {
  const options = Object.entries(texts).map(
    ([name, [placeholder, meaning]]) => [`--${name} ${placeholder}`.trimEnd(), meaning] as const,
  );
  if (!options.length) return `Usage: npm run ${command}\n\nIt takes no options.`;
  const width = Math.max(...options.map(([option]) => option.length));
  const lines = options.map(([option, meaning]) => `  ${option.padEnd(width)}  ${meaning}`);
  return [`Usage: npm run ${command} -- [options]`, '', ...lines].join('\n');
}

/** @throws BadOption if the text names no backend. */
export function readBackend(text: string | undefined, option = 'backend'): BackendRequest {
  if (text === undefined) return 'auto';
  const name = backendNames.find((candidate) => candidate === text);
  if (!name) {
    throw new BadOption(`--${option} is ${text}, but must be one of ${backendNames.join(', ')}.`);
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
