/**
 * @file `npm run lint`, `format`, `typecheck`, `test:unit`, `test:browser`, `test:journeys`: one step of
 * `npm test` alone; and `test:full` and `test:browsers`, which take too long for it. What follows `--` goes to the step's program, as in `npm run test:unit -- src/config`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { BadOption, exitWith } from './bad-option';
import { ensureBuilt } from './ensure-built';
import { programs } from './programs';

const { oxfmt, oxlint, playwright, typescript, vitest } = programs;

/** Arguments of Node, by the name of the script in package.json. */
const tools = new Map<string, readonly string[]>([
  ['lint', [oxlint]],
  ['format', [oxfmt]],
  ['typecheck', [typescript]],
  ['test:unit', [vitest, 'run', '--project', 'unit', '--project', 'isolated']],
  ['test:browser', [vitest, 'run', '--project', 'browser']],
  ['test:journeys', [playwright, 'test']],
  ['test:browsers', [playwright, 'test', '--config', 'playwright.browsers.config.ts']],
  ['test:full', [playwright, 'test', '--config', 'playwright.full.config.ts']],
]);

await exitWith(async () => {
  const [name = '(none given)', ...parameters] = process.argv.slice(2);
  const program = tools.get(name);
  if (!program)
    throw new BadOption(`There is no tool ${name}; choose one of ${[...tools.keys()].join(', ')}.`);
  if (program[0] === playwright) await ensureBuilt();
  const child = spawn(process.execPath, [...program, ...parameters], { stdio: 'inherit' });
  const [status] = (await once(child, 'close')) as [number | null];
  return status ?? 1;
});
