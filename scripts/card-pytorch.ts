/** @file Steps in PyTorch: those of the card kit, where Python has it with CUDA, and some in turn with this engine's. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { RunConfig } from '../src/config/run-config';
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
  requests: readonly Pick<StepsRequest, 'preset' | 'config'>[],
  steps: number,
  onAnyDevice: boolean,
): TorchResult | { absent: string } {
  const { python, tried } = findPython();
  if (python === undefined) return { absent: `none of ${tried.join(', ')} has torch` };
  const parameters = [script, programs, '--steps', String(steps), ...(onAnyDevice ? ['--any-device'] : [])];
  const input = JSON.stringify(requests.map(({ preset, config }) => ({ preset, config })));
  const { status, stdout, stderr } = spawnSync(python, parameters, { input, encoding: 'utf8' });
  if (status === noCuda) return { absent: `${python} has torch without CUDA` };
  if (status !== 0) return { absent: `${python} failed: ${stderr.trim().split('\n').at(-1) ?? ''}` };
  return JSON.parse(stdout) as TorchResult;
}

function findPython(): { python: string | undefined; tried: string[] } {
  const { PYTHON } = process.env;
  const tried = PYTHON === undefined ? usual : [PYTHON];
  const hasTorch = (one: string) => spawnSync(one, ['-c', 'import torch'], { stdio: 'ignore' }).status === 0;
  return { python: tried.find(hasTorch), tried };
}

export interface PytorchInTurn {
  /** Version and threads. */
  name: string;
  /** Takes so many steps, one after another. @returns milliseconds of each */
  steps(count: number): Promise<number[]>;
  close(): Promise<void>;
}

/**
 * On the processor, with as many threads as there are processors.
 * @throws Error, one sentence, where no Python has torch or it fails
 */
export async function openPytorch(config: RunConfig): Promise<PytorchInTurn> {
  const { python, tried } = findPython();
  if (python === undefined) {
    throw new Error(`none of ${tried.join(', ')} has torch; PYTHON=FILE names another Python`);
  }
  const child = spawn(python, [script, programs, '--in-turn'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (line: string) => {
    child.stdin.write(`${line}\n`);
    const answer = (await lines.next()) as IteratorResult<string, undefined>;
    if (answer.value === undefined) throw new Error(`${python} ended before it answered`);
    return answer.value;
  };
  return {
    name: await ask(JSON.stringify(config)),
    steps: async (count) => JSON.parse(await ask(String(count))) as number[],
    async close() {
      child.stdin.end();
      await once(child, 'close');
    },
  };
}
