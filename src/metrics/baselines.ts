/** @file What accuracies on test images stand beside: chance, raw pixels, the same encoder untrained. */
import type { Evaluation } from '../evaluate/evaluation';
import { measured, type Reference } from './metric';

export const countedOn = ({ testImages }: Evaluation): number => testImages;

export const untrainedProbe: Reference<Evaluation> = {
  name: 'untrained-probe',
  unit: 'percent',
  format: { countedOn },
  value: ({ baselines }) => baselines.untrainedProbe,
  colour: 'var(--accent)',
  side: 'above',
  cells: [{ row: 'untrained', column: 'probe' }],
  words: { en: { label: 'untrained, probe' }, ko: { label: '학습 전, 프로브' } },
};

export const untrainedKnn: Reference<Evaluation> = {
  name: 'untrained-knn',
  unit: 'percent',
  format: { countedOn },
  value: ({ baselines }) => measured(baselines.untrainedKnn),
  colour: 'var(--view-1)',
  side: 'below',
  cells: [{ row: 'untrained', column: 'knn' }],
  words: { en: { label: 'untrained, k-NN' }, ko: { label: '학습 전, k-NN' } },
};

export const pixelsKnn: Reference<Evaluation> = {
  name: 'pixels-knn',
  unit: 'percent',
  format: { countedOn },
  value: ({ baselines }) => measured(baselines.pixelsKnn),
  colour: 'var(--view-2)',
  side: 'below',
  cells: [{ row: 'pixels', column: 'knn' }],
  words: { en: { label: 'pixels, k-NN' }, ko: { label: '픽셀, k-NN' } },
};

/** Not counted on images, but known. */
export const chance: Reference<Evaluation> = {
  name: 'chance',
  unit: 'percent',
  format: { digits: 1 },
  value: ({ baselines }) => measured(baselines.chance),
  colour: 'var(--negative)',
  side: 'above',
  cells: [
    { row: 'chance', column: 'knn' },
    { row: 'chance', column: 'probe' },
  ],
  words: { en: { label: 'chance' }, ko: { label: '무작위 수준' } },
};
