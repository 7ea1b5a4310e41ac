/**
 * @file The training loop itself, run for long: the trainer on generated images, with its logs, as
 * the training worker runs it.
 */
import { meters } from '../meters';
import { memory } from '@tensorflow/tfjs-core';
import type { RunConfig } from '../../src/config/run-config';
import { source as shapes } from '../../src/datasets/sources/shapes/source';
import { serveWorker } from '../../src/rpc/server';
import { objective as simclr, type SimclrMeasures } from '../../src/objectives/simclr/objective';
import { trainUntil } from '../../src/train/loop';
import { Trainer } from '../../src/train/trainer';
import { startBackend } from '../../src/worker/backend';
import type { RunningBackend } from '../../src/worker/running-backend';
import { enlarged } from '../enlarged';
import type { OwnBackend } from '../results';

/** Side of an image as it is drawn, and as many of them as are worth drawing: more are the same again. */
const drawnSide = 32;
const mostDrawn = 2000;

let trainer: Trainer<SimclrMeasures>;
let running: RunningBackend;

export interface SoakState {
  /** That the steps took. */
  ms: number;
  tensors: number;
  /** GPU buffers on WebGPU, linear memory on wasm. */
  deviceBytes: number;
}

export type SoakCalls = {
  /** @param argument `side`: of the images, 32 unless told */
  start(argument: { config: RunConfig; backend: OwnBackend; side?: number }): Promise<string>;
  /** Takes that many steps more. */
  run(steps: number): Promise<SoakState>;
};

serveWorker<SoakCalls>({
  async start({ config, backend, side = drawnSide }) {
    running = await startBackend(backend);
    const { trainingImages } = config.dataset;
    const count = Math.min(trainingImages, mostDrawn);
    const request = { split: 'train', count, seed: config.seed, assetBase: '' } as const;
    const drawn = await shapes.open({ ...request, onProgress: () => undefined });
    const dataset = enlarged(drawn, trainingImages, side);
    // Another worker that makes views would be another's memory.
    trainer = new Trainer(simclr, config, dataset, running.repeat && running);
    return running.report.adapter;
  },
  async run(steps) {
    const startedAt = performance.now();
    const lastStep = trainer.step + steps;
    let isLogged = trainer.nextIsLogged;
    await trainUntil(trainer, lastStep, {
      async afterStep() {
        // The last step is logged, which leaves the device with nothing in hand.
        if (isLogged || trainer.step === lastStep) await trainer.readLog();
        isLogged = trainer.nextIsLogged;
        await running.throttle();
      },
    });
    return {
      ms: performance.now() - startedAt,
      tensors: memory().numTensors,
      deviceBytes: running.report.backend === 'webgpu' ? meters.gpuBytes : meters.wasmBytes(),
    };
  },
});
