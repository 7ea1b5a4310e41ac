/** @file For every error what may stand in its sentence. */
import type { ErrorCode, ErrorParameters } from './errors';

const trouble = { reason: 'the platform says so' };
const file = 'cifar10-0.png';

export const errorSamples: { [Code in ErrorCode]: ErrorParameters<Code> } = {
  'config-value': {
    field: 'loss.temperature',
    value: '900',
    expected: { kind: 'number', minimum: 0.01, maximum: 100 },
  },
  'number-ambiguous': { text: '1.500', decimal: 1.5, grouped: '1500' },
  'config-unknown-field': { field: 'sed', known: 'seed' },
  'config-version': { version: '2', supported: 1 },
  'setting-unknown': { name: 'flibbertigibbet' },
  'setting-unknown-near': { name: 'sed', near: 'seed' },
  'place-unknown': { place: '#idea/plai' },
  'preset-unknown': { preset: 'huge', known: 'quick' },
  'file-unreachable': { file },
  'file-status': { file, status: 503 },
  'file-stalled': { file, seconds: 15 },
  'file-is-page': { file },
  'file-incomplete': { file, bytes: 10, expected: 20 },
  'file-damaged': { file },
  'dataset-too-small': { images: 16, batchSize: 32 },
  'images-not-square': { height: 28, width: 32 },
  'step-out-of-range': { step: 21, last: 20 },
  'no-run': {},
  'loss-not-finite': { step: 3, loss: 'NaN' },
  diverged: { step: 3, diverged: 8, views: 8 },
  'backend-unavailable': { ...trouble, backend: 'webgpu' },
  'device-lost': trouble,
  'memory-too-small': { batchSize: 2048, megabytes: 9000, limit: 4000, fits: 512 },
  'out-of-memory': trouble,
  'tensor-too-large': { shape: '2×3', megabytes: 900, limit: 128 },
  'worker-died': trouble,
  protocol: trouble,
  internal: trouble,
  'state-mismatch': { ...trouble, name: 'head/kernel' },
  'checkpoint-unreadable': trouble,
  'checkpoint-missing': { folder: 'runs/quick' },
  'run-setting-fixed': { field: 'loss.temperature', value: '0.2' },
  'sweep-unreadable': trouble,
  'action-impossible': { ...trouble, action: 'train' },
  'action-argument': { action: 'reveal-labels', value: '3', expected: { kind: 'switch' } },
  vectors: { ...trouble, file: 'losses.json' },
};
