/**
 * @file `npm run check:pytorch`: the tests of the PyTorch package, where Python has torch and torchvision. The
 * environment's PYTHON names the interpreter; unless told, the first that has them.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { exitWith } from './bad-option';
import { programs } from './programs';
import { readOptions } from './read-options';

/** A system's own Python may have them where one that hides it has not. */
const usual = ['python3', 'python', '/usr/bin/python3'];

await exitWith(async () => {
  readOptions('check:pytorch', process.argv.slice(2), {});
  const { PYTHON } = process.env;
  const tried = PYTHON === undefined ? usual : [PYTHON];
  const found = tried
    .map((python) => ({ python, versions: versionsOf(python) }))
    .find(({ versions }) => versions);
  if (!found) {
    console.log(
      `Not checked: ${tried.join(', ')}: none has torch, torchvision and numpy. Install them, or name a Python that has them, as in PYTHON=/usr/bin/python3 npm run check:pytorch.`,
    );
    return 0;
  }
  console.log(`Checking with ${found.python}, torch and torchvision ${found.versions}`);
  const parameters = [programs.vitest, 'run', '--config', 'vitest.pytorch.config.ts'];
  const env = { ...process.env, PYTHON: found.python };
  const child = spawn(process.execPath, parameters, { stdio: 'inherit', env });
  const [code] = (await once(child, 'close')) as [number | null];
  return code ?? 1;
});

/** Nothing where one of them is missing. */
function versionsOf(python: string): string | undefined {
  const needed = 'import torch, torchvision, numpy; print(torch.__version__, torchvision.__version__)';
  const { status, stdout, error } = spawnSync(python, ['-c', needed], { encoding: 'utf8' });
  return error || status !== 0 ? undefined : stdout.trim();
}
