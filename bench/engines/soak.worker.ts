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
import type { OwnBackend } from '../results';

let trainer: Trainer<SimclrMeasures>;
let running: RunningBackend;

export interface SoakState {
  tensors: number;
  /** GPU buffers on WebGPU, linear memory on wasm. */
  deviceBytes: number;
}

export type SoakCalls = {
  start(argument: { config: RunConfig; backend: OwnBackend }): Promise<string>;
  /** Takes that many steps more. */
  run(steps: number): Promise<SoakState>;
};

serveWorker<SoakCalls>({
  async start({ config, backend }) {
    running = await startBackend(backend);
    const { trainingImages } = config.dataset;
    const request = { split: 'train', count: trainingImages, seed: config.seed, assetBase: '' } as const;
    const dataset = await shapes.open({ ...request, onProgress: () => undefined });
    // Another worker that makes views would be another's memory.
    trainer = new Trainer(simclr, config, dataset, running.repeat && running);
    return running.report.adapter;
  },
  async run(steps) {
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
      tensors: memory().numTensors,
      deviceBytes: running.report.backend === 'webgpu' ? meters.gpuBytes : meters.wasmBytes(),
    };
  },
});
