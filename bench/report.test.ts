import { expect, it } from 'vitest';
import type { PageResult } from './page-tasks';
import { reportBench, reportPage } from './report';
import type { BenchResult, EngineResult } from './results';

const ours: EngineResult = {
  engine: 'ours',
  backend: 'wasm',
  adapter: '2 threads',
  batch: 64,
  steps: 20,
  firstLoss: 4.5,
  msPerStepMedian: 200,
  msPerStepMin: 190,
  msPerStepMax: 210,
  dispatchesPerStep: null,
  jsMsPerStep: null,
  peakBytes: 3e7,
  gflops: 10,
};

const result: BenchResult = {
  ceilingGflops: { webgpu: null, wasm: 20 },
  engines: [
    ours,
    { ...ours, engine: 'jax-js', msPerStepMedian: 9000, steps: 6 },
    { ...ours, engine: 'tfjs', backend: 'cpu', msPerStepMedian: 20000, steps: 3 },
  ],
  absent: [{ engine: 'tfjs', backend: 'wasm', reason: 'it lacks a kernel' }],
  convolutions: [
    { backend: 'wasm', layer: 'encoder.0', pass: 'forward', flops: 1e9, ms: 50 },
    { backend: 'wasm', layer: 'encoder.0', pass: 'dW', flops: 1e9, ms: 150 },
  ],
  recording: null,
  scaling: [
    { backend: 'wasm', batch: 32, msPerStep: 128 },
    { backend: 'wasm', batch: 64, msPerStep: null },
  ],
};

it('compares with ours on the same backend, else on the fastest, and counts the steps', () => {
  const lines = reportBench(result).split('\n');
  expect(lines.find((line) => line.startsWith('jax-js'))).toMatch(/ 6 .* 9000 .* 45\.0× /);
  expect(lines.find((line) => line.startsWith('tfjs    cpu'))).toMatch(/ 3 .* 100\.0× \(wasm\) /);
  expect(lines).toContain('tfjs on wasm takes no step: it lacks a kernel.');
});

it('holds convolutions and step against the ceiling', () => {
  expect(reportBench(result)).toContain(
    'wasm: matmul ceiling 20.00 GFLOP/s; our convolutions alone 10.00, 50 % of it (wanted: 60 %); our whole step 10.00, 50 % of it (wanted: 40 %)',
  );
});

it('holds the JavaScript of a replayed step against that of a computed one', () => {
  const timing = { ms: 700, dispatches: 38 };
  const recording = {
    computed: [3, 2, 4].map((jsMs) => ({ ...timing, jsMs })),
    replayed: [0.5, 0.6, 0.7].map((jsMs) => ({ ...timing, jsMs })),
  };
  expect(reportBench({ ...result, recording })).toContain(
    'webgpu: a replayed step takes 0.60 ms of JavaScript, a computed one 3.00; 20 % of it (wanted: at most 25 %); 38 dispatches (wanted: at most 40)',
  );
});

it('gives the cost of a view at each batch', () => {
  expect(reportBench(result)).toMatch(/wasm\s+32\s+128\s+2\.000\nwasm\s+64\s+left out\s+–$/);
});

const page: PageResult = {
  backend: 'wasm',
  parts: [
    { part: 'diagram', seconds: 6, longTasks: 0, longestMs: null, maxWorkMs: 12 },
    { part: 'Map', seconds: 6, longTasks: 2, longestMs: 71, maxWorkMs: 30 },
  ],
  sliderMs: [50, 90, 70],
  msPerStep: { withEvidence: [110, 100, 120], without: [100, 100, 90] },
};

it('says of each part of the page how long it was held up, and what evidence costs a run', () => {
  const lines = reportPage([page]).split('\n');
  expect(lines.find((line) => line.startsWith('diagram'))).toMatch(/ 0 +under 50 +12/);
  expect(lines.find((line) => line.startsWith('Map'))).toMatch(/ 2 +71\.?0* +30/);
  expect(lines.join(' ')).toMatch(/in 70\.?0* ms/);
  expect(lines.at(-1)).toContain('10 % more');
  const faster = { ...page, msPerStep: { withEvidence: [90], without: [100] } };
  expect(reportPage([faster])).toContain('10 % less');
});
