/** @file The runs of a sweep's cells stand among those that are kept. */
import { expect, it, onTestFinished, vi } from 'vitest';
import { presetConfig } from '../../config/presets';
import type { Evaluation } from '../../evaluate/evaluation';
import type { StepMetrics } from '../../metrics/step-metrics';
import type { RunUpdate } from '../../runs/database';
import { readRecord, storedRecord } from '../../runs/record';
import type { RunProgress, SavedRun } from '../../worker/protocol';
import { useRuns } from '../runs/kept-runs';
import { database } from '../runs/runs-database';
import { CellListening, cellRunId } from './cell-run';

const config = presetConfig('quick');
const run = {
  ...{ id: cellRunId('a', 3), name: 'Sweep: temperature 0.5', config, elapsedMs: 900 },
  ...{ contentHash: 'ab', engine: { backend: 'wasm', adapter: '2 threads', kernels: {} } },
};
const saved: SavedRun = { checkpoint: new Blob(['weights']), hash: 'cd', step: 4, tookMs: 1 };
const progress = { stepsPerEpoch: 2, totalSteps: 4, parameterCount: 5 } as RunProgress;

function heard(): CellListening {
  const listening = new CellListening();
  listening.logged(0, { step: 9, loss: 9 } as StepMetrics);
  listening.follow(1, progress);
  for (const step of [2, 4]) listening.logged(1, { step, loss: 8 / step } as StepMetrics);
  listening.judged(1, { step: 4, knnH: 31, testImages: 200 } as Evaluation);
  return listening;
}

it('one has its curve, its evidence and a checkpoint, and nothing of the run before it', async () => {
  const written: RunUpdate[] = [];
  const write = vi.spyOn(database, 'write').mockImplementation((update) => {
    written.push(update);
    return Promise.resolve({ record: update.record, isNew: true });
  });
  onTestFinished(() => write.mockRestore());
  await heard().keep(run, saved);
  const [{ record, chunk, evaluations, checkpoint }] = written as [RunUpdate];
  expect(record).toMatchObject({
    ...{ id: 'a.3', status: 'finished', step: 4, totalSteps: 4, losses: [4, 2] },
    ...{ knn: { percent: 31, images: 200 }, dataset: { source: 'cifar10', contentHash: 'ab' } },
  });
  expect(readRecord(storedRecord(record))).toEqual(record);
  expect([...chunk!.steps]).toEqual([2, 4]);
  expect(evaluations).toHaveLength(1);
  expect(checkpoint).toMatchObject({ entry: { step: 4, hash: 'cd' }, content: { file: saved.checkpoint } });
});

it('one that cannot be kept says why, and the sweep goes on', async () => {
  const write = vi.spyOn(database, 'write').mockRejectedValue(new Error('no room'));
  onTestFinished(() => {
    write.mockRestore();
    useRuns.setState(useRuns.getInitialState(), true);
  });
  await heard().keep(run, saved);
  expect(useRuns.getState().failure?.message).toContain('no room');
});
