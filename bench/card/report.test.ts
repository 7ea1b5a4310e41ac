import { expect, it } from 'vitest';
import { planFor, type CardPrecision } from './plan';
import { reportCard } from './report';
import type { CardResult, CardSteps } from './result';

const subject = (precision: CardPrecision) =>
  ({ preset: 'cifar10-tiny', batch: 64, precision, gflop: 2 }) as const;
const measured = (precision: CardPrecision, ms: number): CardSteps => ({
  ...subject(precision),
  steps: [
    { kind: 'computed', msPerStep: 2 * ms, jsMs: 1, dispatches: 41 },
    { kind: 'replayed', msPerStep: ms, jsMs: 0.5, dispatches: 40 },
  ],
});

function resultOf(steps: CardSteps[]): CardResult {
  const times = { waited: 3, queued: 2 };
  return {
    date: '2026-11-28',
    plan: planFor(false),
    machine: { processor: 'p', cores: 2, system: 's', browser: 'b', driver: undefined },
    adapter: { name: 'a card', isSoftware: false, features: [], limits: {} },
    verified: { passed: 1, failed: [] },
    steps,
    beside: {
      ceilingGflops: { webgpu: 1, wasm: null },
      engines: [],
      absent: [],
      convolutions: [],
      recording: null,
    },
    pytorch: {
      version: '2',
      device: 'd',
      steps: [{ preset: 'cifar10-tiny', batch: 64, eager: times, compiled: times }],
    },
    evidence: { withEvidence: [1], without: [1] },
    runs: [],
  };
}

it('steps in each precision have a row, with PyTorch beside single precision', () => {
  const report = reportCard(resultOf([measured('float32', 4), measured('float16', 2)]));
  expect(report).toContain(
    '| cifar10-tiny | 64 | float32 | 8.00 | 1.00 | 41 | 4.00 | 0.50 | 40 | 0.50 | 3.00 | 3.00 |',
  );
  expect(report).toContain(
    '| cifar10-tiny | 64 | float16 | 4.00 | 1.00 | 41 | 2.00 | 0.50 | 40 | 1.00 | – | – |',
  );
});

it('says of steps that a device cannot take why there are none', () => {
  const absent = { ...subject('float16'), steps: { absent: 'no shader-f16' } };
  expect(reportCard(resultOf([measured('float32', 4), absent]))).toContain(
    '| cifar10-tiny | 64 | float16 | no shader-f16 | – | – | no shader-f16 | – | – | – | – | – |',
  );
});
