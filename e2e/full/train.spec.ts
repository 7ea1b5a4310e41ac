/** @file `npm run train` for real, though small: a run that is stopped by Ctrl-C goes on as one that was not. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';

// Of digits there are few test images.
const settings = [
  ...['--preset', 'quick', '--backend', 'wasm', '--set', 'dataset.name=mnist'],
  ...['--set', 'dataset.trainingImages=200'],
];
const command = (...parameters: string[]) => ['scripts/run.mjs', 'train', ...parameters];
const train = (...parameters: string[]) => promisify(execFile)(process.execPath, command(...parameters));

function stepsOf(folder: string): { step: number }[] {
  const lines = readFileSync(`${folder}/metrics.jsonl`, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const { imagesPerSecond: _, ...numbers } = JSON.parse(line) as { imagesPerSecond: number; step: number };
    return numbers;
  });
}

test('a run that is stopped by Ctrl-C keeps its step, and goes on as one that never stopped', async () => {
  // Three browsers, one after another.
  test.slow();
  const [stopped, straight] = [test.info().outputPath('stopped'), test.info().outputPath('straight')];
  const first = spawn(process.execPath, command(...settings, '--epochs', '2000', '--out', stopped));
  let said = '';
  first.stderr.on('data', (text: Buffer) => (said += text.toString()));
  first.stdout.on('data', (text: Buffer) => {
    if (text.toString().includes('step 1/')) first.kill('SIGINT');
  });
  const [code] = (await once(first, 'close')) as [number];
  expect(said).toMatch(/^Stopped\. Step \d+ of \d+ is kept: npm run train -- --resume .* goes on\.\n$/);
  expect(code).toBe(130);
  const kept = Number(/Step (\d+) of/.exec(said)![1]);
  const last = String(kept + 4);

  await train('--resume', stopped, '--steps', last);
  await train(...settings, '--set', 'training.epochs=2000', '--steps', last, '--out', straight);
  const steps = stepsOf(stopped);
  expect(steps).toEqual(stepsOf(straight));
  expect(steps.at(-1)).toMatchObject({ step: kept + 4, evaluation: { step: kept + 4 } });
  const file = (folder: string) => readFileSync(`${folder}/checkpoint.safetensors`);
  expect(file(stopped).equals(file(straight))).toBe(true);
  expect(JSON.parse(readFileSync(`${stopped}/summary.json`, 'utf8'))).toMatchObject({ steps: kept + 4 });
});
