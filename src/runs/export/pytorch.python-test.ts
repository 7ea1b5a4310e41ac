/**
 * @file The PyTorch package where Python has torch (`npm run check:pytorch`): the same h and z, training in
 * several processes, and back. The package `safetensors` is stood in for where it is missing.
 */
import '@tensorflow/tfjs-backend-cpu';
import { setBackend } from '@tensorflow/tfjs-core';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunConfigInput } from '../../config/run-config';
import { plainImages, represent } from '../../evaluate/representations';
import { buildNetwork } from '../../network/network';
import { zipped } from './archive';
import { exportRun } from './export-run';
import { packagedRun } from './packaged-run.test-support';
import { readWeights } from './weights';

const python = process.env['PYTHON'] ?? 'python3';
const standIn = fileURLToPath(new URL('./pytorch/stand-in/', import.meta.url));
const hasSafetensors = spawnSync(python, ['-c', 'import safetensors']).status === 0;
const folders: string[] = [];

function run(folder: string, ...parameters: string[]) {
  const path = hasSafetensors ? {} : { PYTHONPATH: standIn };
  const env = { ...process.env, ...path, OMP_NUM_THREADS: '1', CUDA_VISIBLE_DEVICES: '' };
  const { status, stdout, stderr } = spawnSync(python, parameters, { cwd: folder, encoding: 'utf8', env });
  return { status, stdout, stderr };
}

const inTwo = (script: string) => ['-m', 'torch.distributed.run', '--nproc_per_node=2', script];

async function packageOf(
  input: RunConfigInput,
  size: Parameters<typeof packagedRun>[1],
  counts?: Parameters<typeof packagedRun>[2],
) {
  const run = await packagedRun(input, size, counts);
  const folder = mkdtempSync(join(tmpdir(), 'playground-pytorch-'));
  folders.push(folder);
  for (const [name, bytes] of Object.entries(await exportRun(run, ['pytorch']))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return { run, folder };
}

beforeAll(async () => {
  await setBackend('cpu');
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const colour = { height: 32, width: 32, channels: 3 };
const gray = { height: 28, width: 28, channels: 1 };
const quick: RunConfigInput = {
  optimizer: { learningRate: 0.003 },
  training: { batchSize: 16, epochs: 2 },
};

describe('check.py', () => {
  it.each([
    ['tiny', colour, 64],
    ['resnet18', colour, 3],
    ['tiny', gray, 64],
    ['resnet18', gray, 3],
    ['wide', { height: 9, width: 6, channels: 3 }, 64],
  ] as const)('finds the h and z of the page: %s, %j', async (encoder, size, test) => {
    const { folder } = await packageOf({ model: { encoder } }, size, { training: 1, test });
    const { status, stdout, stderr } = run(folder, 'check.py');
    expect(stderr).toBe('');
    expect(stdout).toContain('The same network.');
    expect(status).toBe(0);
  });

  it.each([{ kind: 'none' }, { kind: 'linear', outputUnits: 5 }] as const)(
    'knows the head %j',
    async (head) => {
      const { folder } = await packageOf({ model: { head } }, gray, { training: 1, test: 8 });
      expect(run(folder, 'check.py').status).toBe(0);
    },
  );

  it('exits 1 where a weight is another', async () => {
    const { run: other } = await packageOf({ seed: 1 }, gray, { training: 1, test: 1 });
    const { folder } = await packageOf({}, gray, { training: 1, test: 8 });
    writeFileSync(
      join(folder, 'weights.safetensors'),
      (await exportRun(other, ['weights']))['weights.safetensors']!,
    );
    const { status, stdout } = run(folder, 'check.py');
    expect(stdout).toContain('Not the same network');
    expect(status).toBe(1);
  });
});

it('says in one sentence that safetensors is missing', async () => {
  const { folder } = await packageOf({}, gray, { training: 1, test: 1 });
  const without = 'import sys; sys.modules["safetensors"] = None; import check';
  expect(run(folder, '-c', without)).toMatchObject({
    status: 1,
    stderr: 'The package safetensors is missing: pip install -r requirements.txt\n',
  });
});

describe('several processes', () => {
  it('give the loss and the gradients of one', async () => {
    const { folder } = await packageOf({}, { height: 8, width: 8, channels: 3 }, { training: 1, test: 1 });
    const program = 'distributed_check.py';
    copyFileSync(join(standIn, program), join(folder, program));
    const { stdout, stderr } = run(folder, ...inTwo(program));
    const report = /\{.*\}/.exec(stdout)?.[0];
    expect(report, stderr).toBeDefined();
    const found = JSON.parse(report!) as Record<string, number[]>;
    expect(Object.keys(found)).toHaveLength(7);
    for (const differences of Object.values(found)) {
      for (const difference of differences) expect(difference).toBeLessThan(1e-5);
    }
  });
});

it('the notebook runs from its first cell to its last', async () => {
  const packaged = await packagedRun(quick, gray, { training: 64, test: 8 });
  const files = await exportRun(packaged, ['pytorch']);
  const folder = mkdtempSync(join(tmpdir(), 'playground-notebook-'));
  folders.push(folder);
  mkdirSync(join(folder, 'downloads'));
  writeFileSync(join(folder, 'downloads', 'package.zip'), zipped(files, { compressed: true }));
  copyFileSync(join(standIn, '..', 'notebook.ipynb'), join(folder, 'notebook.ipynb'));
  const { status, stdout, stderr } = run(
    folder,
    join(standIn, 'run_notebook.py'),
    'notebook.ipynb',
    'downloads/package.zip',
  );
  expect(stderr).not.toContain('Traceback');
  expect(status).toBe(0);
  expect(stdout).toContain('The same network.');
  expect(stdout).toContain('epoch 10/10');
  expect(stdout).toContain('Downloaded trained/weights.safetensors');
});

describe('train.py', () => {
  const losses = (stdout: string) => [...stdout.matchAll(/: loss ([\d.]+)/g)].map(([, loss]) => Number(loss));

  it('goes on in two processes: the loss falls, and the page opens the weights', async () => {
    const { folder } = await packageOf(quick, gray, { training: 512, test: 8 });
    const options = ['--data', 'pictures.npz', '--epochs', '1'];
    const { status, stdout, stderr } = run(folder, ...inTwo('train.py'), ...options);
    expect(stderr).not.toContain('Traceback');
    expect(status).toBe(0);
    const told = losses(stdout);
    expect(told).toHaveLength(4);
    expect(told.at(-1)).toBeLessThan(told[0]!);

    const bytes = new Uint8Array(readFileSync(join(folder, 'trained', 'weights.safetensors')));
    const { config, tensors } = readWeights(bytes);
    const network = buildNetwork(config, gray.channels);
    network.load({ tensors, numbers: {} });
    const { test } = await packagedRun(quick, gray, { training: 1, test: 8 });
    const { h } = await represent(network, plainImages(test, test.count));
    const read = run(
      folder,
      '-c',
      [
        'import json; from check import *',
        'images = read_tensors("expected.safetensors")["images"].float() / 255',
        'model = build_model(read_config(), 1)',
        'model.load_state_dict(read_tensors("trained/weights.safetensors"), strict=True)',
        'print(json.dumps(model.eval()(images)[0].flatten().tolist()))',
      ].join('\n'),
    );
    const inPython = JSON.parse(read.stdout) as number[];
    // Training images follow those of the test.
    h.values.forEach((value, i) => expect(Math.abs(value - inPython[i]!)).toBeLessThan(1e-4));

    const resumed = run(folder, ...inTwo('train.py'), '--epochs', '2', '--resume');
    expect(resumed.status).toBe(0);
    expect(resumed.stdout).toContain('epoch 2/2');
    expect(resumed.stdout).not.toContain('epoch 1/2');
    expect(losses(resumed.stdout).at(-1)).toBeLessThan(told[0]!);
  });

  it.each(['lars', 'sgd', 'adamw'] as const)(
    'knows the optimiser %s, a schedule and every transform',
    async (name) => {
      const on = { probability: 1 };
      const every = { crop: on, flip: on, verticalFlip: on, rotate: on, jitter: on, grayscale: on, blur: on };
      const others = { frame: on, solarize: on, posterize: on, sobel: on, noise: on, cutout: on };
      const { folder } = await packageOf(
        {
          augment: { ...every, ...others },
          optimizer: { name, learningRate: 0.1, weightDecay: 1e-4 },
          schedule: { name: 'warmup-cosine', warmupEpochs: 0.5 },
          training: { batchSize: 16, epochs: 1 },
        },
        colour,
        { training: 32, test: 1 },
      );
      const { status, stdout, stderr } = run(folder, 'train.py', '--bf16');
      expect(stderr).not.toContain('Traceback');
      expect(stdout).toContain('step 2/2');
      expect(status).toBe(0);
    },
  );

  it('refuses in one sentence what it cannot go on with', async () => {
    const { folder } = await packageOf({ objective: { name: 'rotation' } }, gray, { training: 1, test: 1 });
    expect(run(folder, 'train.py')).toMatchObject({
      status: 1,
      stderr: 'This run was trained for rotation; train.py goes on with SimCLR only.\n',
    });
    const { stderr } = run(folder, 'train.py', '--data', 'nowhere');
    expect(stderr).toMatch(/^[^\n]+\.\n$/);
  });
});
