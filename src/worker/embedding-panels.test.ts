import '@tensorflow/tfjs-backend-cpu';
import { memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { imageAt, type Dataset } from '../datasets/dataset';
import { source as shapes } from '../datasets/sources/shapes/source';
import { buildNetwork } from '../network/network';
import { EmbeddingPanels, type Moment } from './embedding-panels';
import type { PanelName } from './protocol';
import type { News } from './session.test-support';

const model = { encoder: 'tiny', head: { kind: 'linear', hiddenUnits: 4, outputUnits: 3 } } as const;
const config = { model, seed: 1 };
const both = new Set<PanelName>(['map', 'neighbours']);

const open = (split: 'train' | 'test', count: number) =>
  shapes.open({ split, count, seed: 0, assetBase: 'http://localhost/', onProgress: () => undefined });

beforeAll(() => setBackend('cpu'));

let news: News[];
let time: number;
let panels: EmbeddingPanels;
let training: Dataset;
let test: Dataset;

const topics = () => news.map(({ topic }) => topic);
const moment = (step: number, network?: Moment['network']): Moment => ({
  runId: 1,
  config,
  step,
  network,
  training,
  test,
});
const reportOf = (one: News | undefined) => {
  if (one?.topic !== 'neighbours') throw new Error('no neighbours were published');
  return one.payload.report;
};

beforeEach(async () => {
  news = [];
  time = 0;
  panels = new EmbeddingPanels({
    publish: (topic, payload) => news.push({ topic, payload } as News),
    now: () => time,
  });
  training = await open('train', 12);
  test = await open('test', 6);
});

describe('the panels of images', () => {
  it('are given test images once, and a map whenever the network is another', async () => {
    const watched = new Set<PanelName>(['map']);
    await panels.refresh(watched, moment(0));
    await panels.refresh(watched, moment(0));
    const network = buildNetwork(model, 3, 5);
    await panels.refresh(watched, moment(4, network));
    network.dispose();
    panels.endRun();
    expect(topics()).toEqual(['test-images', 'map', 'map']);
    const [, first, second] = news;
    if (first?.topic !== 'map' || second?.topic !== 'map') throw new Error('no map was published');
    expect([first.payload.snapshot.step, second.payload.snapshot.step]).toEqual([0, 4]);
    expect(first.payload.snapshot.h).toHaveLength(6 * 64);
    expect(first.payload.snapshot.z).toHaveLength(6 * 3);
    expect(first.payload.snapshot.h).not.toEqual(second.payload.snapshot.h);
  });

  it('rest, unless the visitor waits for something', async () => {
    expect(panels.isDue(new Set())).toBe(false);
    expect(panels.isDue(both)).toBe(true);
    await panels.refresh(both, moment(0));
    expect(panels.isDue(both)).toBe(false);
    time += 60_000;
    expect(panels.isDue(both)).toBe(true);
    await panels.refresh(both, moment(1));
    panels.ask({ id: 1, query: 2 });
    expect(panels.isDue(both)).toBe(true);
    panels.endRun();
  });

  it('find a training image itself, whatever it is compared in', async () => {
    const network = buildNetwork(model, 3, 5);
    panels.ask({ id: 3, query: imageAt(training, 7).slice() });
    await panels.refresh(new Set(['neighbours']), moment(9, network));
    network.dispose();
    panels.endRun();
    const { id, step, bankSize, spaces } = reportOf(news.at(-1));
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

  it('compare with one and the same encoder before training', async () => {
    panels.ask({ id: 1, query: 0 });
    await panels.refresh(new Set(['neighbours']), moment(0));
    panels.endRun();
    const { spaces } = reportOf(news.at(-1));
    expect(spaces.trained).toEqual(spaces.untrained);
  });

  it('answer nothing to an image of another size', async () => {
    panels.ask({ id: 1, query: new Uint8Array(7) });
    await panels.refresh(new Set(['neighbours']), moment(0));
    panels.endRun();
    expect(topics()).toEqual(['test-images']);
  });

  it('leave no tensor behind when a run ends', async () => {
    const before = memory().numTensors;
    panels.ask({ id: 1, query: 0 });
    await panels.refresh(both, moment(0));
    panels.endRun();
    expect(memory().numTensors).toBe(before);
  });
});
