/**
 * @file `npm run check:pytorch`: the tests of the PyTorch package, where Python has torch and torchvision. The
 * environment's PYTHON names the interpreter; python3 unless told.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { exitWith } from './bad-option';
import { programs } from './programs';
import { readOptions } from './read-options';

await exitWith(async () => {
  readOptions('check:pytorch', process.argv.slice(2), {});
  const python = process.env['PYTHON'] ?? 'python3';
  const needed = 'import torch, torchvision, numpy; print(torch.__version__, torchvision.__version__)';
  const { status, stdout, error } = spawnSync(python, ['-c', needed], { encoding: 'utf8' });
  if (error || status !== 0) {
    console.log(
      `Not checked: ${python} has no torch, torchvision and numpy. Install them, or name a Python that has them, as in PYTHON=/usr/bin/python3 npm run check:pytorch.`,
    );
    return 0;
  }
  console.log(`Checking with ${python}, torch and torchvision ${stdout.trim()}`);
  const parameters = [programs.vitest, 'run', '--config', 'vitest.pytorch.config.ts'];
  const child = spawn(process.execPath, parameters, { stdio: 'inherit' });
  const [code] = (await once(child, 'close')) as [number | null];
  return code ?? 1;
});
