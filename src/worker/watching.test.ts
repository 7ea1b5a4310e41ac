import '@tensorflow/tfjs-backend-cpu';
import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startCpu } from '../kernels/cpu/start-cpu.test-support';
import { parseConfig } from '../config/parse-config';
import { imageAt, type Dataset } from '../datasets/dataset';
import { source as shapes } from '../datasets/sources/shapes/source';
import { startService as startMap } from '../features/map/service';
import { startService as startNeighbours } from '../features/neighbours/service';
import { buildNetwork, modelOf, type Network } from '../network/network';
import type { Served } from '../rpc/server';
import type { NeighbourCalls } from '../features/neighbours/calls';
import type { News } from './session.test-support';
import type { RunningBackend } from './running-backend';
import type { TrainingRun } from './training-run';
import { Watching } from './watching';
import { WorkQueue } from './work-queue';

const config = parseConfig({ model: { head: { kind: 'linear', outputUnits: 3 } }, seed: 1 });
const both = ['map', 'neighbours'];

const open = (split: 'train' | 'test', count: number) =>
  shapes.open({ split, count, seed: 0, assetBase: 'http://localhost/', onProgress: () => undefined });

beforeAll(startCpu);

let news: News[];
let time: number;
let watching: Watching;
let calls: Served<NeighbourCalls>;
let training: Dataset;
let test: Dataset;
let run: TrainingRun | undefined;
let backend: RunningBackend | undefined;

const topics = () => news.map(({ topic }) => topic);
const trained = (step: number, network: Network) => ({ trainer: { step, network } }) as TrainingRun;
const ask = (id: number, query: number | Uint8Array) =>
  calls.neighbours({ id, query }, { signal: new AbortController().signal }) as Promise<void>;
const lastReport = () => {
  const one = news.findLast(({ topic }) => topic === 'neighbours');
  if (one?.topic !== 'neighbours') throw new Error('no neighbours were published');
  return one.payload.report;
};

beforeEach(async () => {
  news = [];
  time = 0;
  run = undefined;
  backend = {} as RunningBackend;
  training = await open('train', 12);
  test = await open('test', 6);
  const publish = (topic: string, payload: unknown) => void news.push({ topic, payload } as News);
  const neighbours = startNeighbours({
    publish,
    refresh: () => watching.refreshSoon(),
    yieldToTasks: () => Promise.resolve(),
  });
  calls = neighbours.calls!;
  watching = new Watching({
    publish,
    now: () => time,
    images: { ofConfig: () => training, testImages: () => test },
    queue: new WorkQueue(),
    state: () => ({ runId: 1, status: 'idle', run, config, backend }),
  });
  watching.serve({ map: startMap({ publish }), neighbours }, { buildNetwork, modelOf });
});

describe('what is watched', () => {
  it('is given test images once, and a map whenever the network is another', async () => {
    await watching.watch(['map']);
    await watching.refresh(true);
    const network = buildNetwork({ ...config, seed: 5 }, 3);
    run = trained(4, network);
    await watching.refresh(true);
    network.dispose();
    watching.endRun();
    expect(topics()).toEqual(['test-images', 'map', 'map']);
    const [, first, second] = news;
    if (first?.topic !== 'map' || second?.topic !== 'map') throw new Error('no map was published');
    expect([first.payload.snapshot.step, second.payload.snapshot.step]).toEqual([0, 4]);
    expect(first.payload.snapshot.h).toHaveLength(6 * 64);
    expect(first.payload.snapshot.z).toHaveLength(6 * 3);
    expect(first.payload.snapshot.h).not.toEqual(second.payload.snapshot.h);
  });

  it('shows test images without a network, too', async () => {
    backend = undefined;
    await watching.watch(['test-images', 'map']);
    await watching.refresh(true);
    expect(topics()).toEqual(['test-images']);
  });

  it('rests, unless the visitor waits for something', async () => {
    await watching.refresh(true);
    expect(topics()).toEqual([]);
    await watching.watch(both);
    expect(topics()).toEqual(['test-images', 'map']);
    const step = async (count: number) => {
      run = trained(count, buildNetwork({ ...config, seed: 5 }, 3));
      await watching.refresh(false);
      run.trainer.network.dispose();
    };
    await step(1);
    expect(topics()).toEqual(['test-images', 'map']);
    time += 60_000;
    await step(2);
    expect(topics()).toEqual(['test-images', 'map', 'map']);
    run = undefined;
    await ask(1, 2);
    expect(topics().slice(-2)).toEqual(['neighbours', 'neighbour-averages']);
    watching.endRun();
  });

  it('finds a training image itself, whatever it is compared in', async () => {
    const network = buildNetwork({ ...config, seed: 5 }, 3);
    run = trained(9, network);
    await watching.watch(['neighbours']);
    await ask(3, imageAt(training, 7).slice());
    network.dispose();
    watching.endRun();
    const { id, step, bankSize, spaces } = lastReport();
    expect([id, step, bankSize]).toEqual([3, 9, 12]);
    for (const nearest of Object.values(spaces)) {
      expect(nearest.indices).toHaveLength(8);
      expect(nearest.indices[0]).toBe(7);
      expect(nearest.cosines[0]).toBeCloseTo(1, 5);
      expect(nearest.labels[0]).toBe(training.labels[7]);
      expect(nearest.images.subarray(0, 3072)).toEqual(imageAt(training, 7));
      expect(nearest.cosines).toEqual([...nearest.cosines].sort((a, b) => b - a));
    }
    expect(spaces.trained.cosines).not.toEqual(spaces.untrained.cosines);
  });

  it('counts neighbours of the same class over all test images, again only for another network', async () => {
    await watching.watch(['neighbours']);
    await ask(1, 0);
    await ask(2, 1);
    const network = buildNetwork({ ...config, seed: 5 }, 3);
    run = trained(9, network);
    await watching.refresh(true);
    network.dispose();
    watching.endRun();
    const counted = news.flatMap((one) => (one.topic === 'neighbour-averages' ? [one.payload.averages] : []));
    expect(counted.map(({ step, k, testImages, bankSize }) => [step, k, testImages, bankSize])).toEqual([
      [0, 8, 6, 12],
      [9, 8, 6, 12],
    ]);
    const [first, second] = counted.map(({ spaces }) => spaces);
    expect(first!.trained).toEqual(first!.untrained);
    expect(second!.untrained).toEqual(first!.untrained);
    expect(second!.trained).not.toEqual(first!.trained);
  });

  it('compares with one and the same encoder before training', async () => {
    await watching.watch(['neighbours']);
    await ask(1, 0);
    watching.endRun();
    const { spaces } = lastReport();
    expect(spaces.trained).toEqual(spaces.untrained);
  });

  it('answers nothing to an image of another size', async () => {
    await watching.watch(['neighbours']);
    await ask(1, new Uint8Array(7));
    watching.endRun();
    expect(topics()).not.toContain('neighbours');
  });

  it('leaves no tensor behind when a run ends', async () => {
    const before = memory().numTensors;
    await watching.watch(both);
    await ask(1, 0);
    watching.endRun();
    expect(memory().numTensors).toBe(before);
  });
});
