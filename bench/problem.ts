/**
 * @file Draws the problem that all contenders are given: views of generated images, and initial
 * weights, both from the config's seed.
 */
import { setBackend } from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { renderBatchViews } from '../src/transforms/pipeline';
import type { RunConfig } from '../src/config/run-config';
import { source as shapes } from '../src/datasets/sources/shapes/source';
import { buildNetwork } from '../src/network/network';
import type { Problem } from './engine';

export async function drawProblem(config: RunConfig): Promise<Problem> {
  const { seed, training, augment } = config;
  const { images, size } = await shapes.open({
    split: 'train',
    count: training.batchSize,
    seed,
    assetBase: '',
    onProgress: () => undefined,
  });
  const indices = Array.from({ length: training.batchSize }, (_, i) => i);
  const views = renderBatchViews({ images, size, indices, config: augment, seed, step: 0 });
  await setBackend('cpu');
  const network = buildNetwork(config, size.channels);
  const weights = network.weights.map(({ name, variable }) => ({
    name,
    shape: variable.shape,
    values: variable.dataSync<'float32'>(),
  }));
  network.dispose();
  const viewsShape: Problem['viewsShape'] = [2 * indices.length, size.height, size.width, size.channels];
  return { config, views, viewsShape, weights };
}
