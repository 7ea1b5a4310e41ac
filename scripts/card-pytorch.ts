/** @file The steps of the card kit in PyTorch, where Python has it with CUDA. */
import { spawnSync } from 'node:child_process';
import type { TorchResult } from '../bench/card/result';
import type { StepsRequest } from '../bench/card/steps';

const script = 'bench/card/pytorch_steps.py';
const programs = 'src/runs/export/pytorch';
/** A system's own Python may have torch where one that hides it has not. */
const usual = ['python3', 'python', '/usr/bin/python3'];
/** Of the script where there is no CUDA. */
const noCuda = 3;

/** @param onAnyDevice for a small plan, whose numbers mean nothing */
export function timePytorch(
  requests: readonly StepsRequest[],
  steps: number,
  onAnyDevice: boolean,
): TorchResult | { absent: string } {
  const { PYTHON } = process.env;
  const tried = PYTHON === undefined ? usual : [PYTHON];
  const python = tried.find(
    (one) => spawnSync(one, ['-c', 'import torch'], { stdio: 'ignore' }).status === 0,
  );
  if (!python) return { absent: `none of ${tried.join(', ')} has torch` };
  const parameters = [script, programs, '--steps', String(steps), ...(onAnyDevice ? ['--any-device'] : [])];
  const input = JSON.stringify(requests.map(({ preset, config }) => ({ preset, config })));
  const { status, stdout, stderr } = spawnSync(python, parameters, { input, encoding: 'utf8' });
  if (status === noCuda) return { absent: `${python} has torch without CUDA` };
  if (status !== 0) return { absent: `${python} failed: ${stderr.trim().split('\n').at(-1) ?? ''}` };
  return JSON.parse(stdout) as TorchResult;
}
