import { expect, it } from 'vitest';
import { collapseVerdict, healthyStd, type CollapseSigns } from './collapse';

const healthy: CollapseSigns = {
  embeddingStd: 0.11,
  rankMe: 30,
  embeddingSize: 64,
  alignment: 0.5,
  probeH: 46,
  baselines: { untrainedProbe: 38 },
};

it('has nothing to say of a healthy run', () => {
  expect(collapseVerdict(healthy)).toEqual([]);
});

it('names each sign by itself', () => {
  expect(collapseVerdict({ ...healthy, embeddingStd: 0.001, rankMe: 1.1 })).toEqual(['collapsed']);
  expect(collapseVerdict({ ...healthy, embeddingStd: NaN })).toEqual(['collapsed']);
  expect(collapseVerdict({ ...healthy, rankMe: 3 })).toEqual(['low-rank']);
  expect(collapseVerdict({ ...healthy, alignment: 1.9 })).toEqual(['unaligned']);
  expect(collapseVerdict({ ...healthy, probeH: 34.5 })).toEqual(['below-untrained']);
});

it('takes evenly spread directions as the healthy measure', () => {
  expect(healthyStd(64)).toBe(0.125);
});
