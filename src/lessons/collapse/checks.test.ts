import { expect, it } from 'vitest';
import { lossRests, rankChange, spreadOf } from './checks';

const signs = (embeddingStd: number, rankMe: number) => ({ embeddingStd, embeddingSize: 64, rankMe });

it('a collapsed run has no spread, one direction, and the loss of a blind guess', () => {
  expect(spreadOf(signs(0.001, 1.1))).toBe('none');
  expect(rankChange(signs(0.12, 30), signs(0.001, 1.1))).toBe('fewer');
  expect(lossRests(Math.log(127) + 0.01, 64)).toBe('blind');
});

it('a run that has not collapsed is believed', () => {
  expect(spreadOf(signs(0.12, 30))).toBe('wide');
  expect(spreadOf(signs(0.02, 30))).toBe('little');
  expect(rankChange(signs(0.12, 30), signs(0.12, 32))).toBe('same');
  expect(rankChange(signs(0.12, 10), signs(0.12, 30))).toBe('more');
  expect([lossRests(3, 64), lossRests(6, 64)]).toEqual(['below', 'above']);
});

it('what was not measured cannot tell', () => {
  expect(spreadOf(undefined)).toBeUndefined();
  expect(rankChange(undefined, signs(0.1, 3))).toBeUndefined();
  expect(rankChange(signs(0.1, NaN), signs(0.1, 3))).toBeUndefined();
  expect([lossRests(undefined, 64), lossRests(NaN, 64)]).toEqual([undefined, undefined]);
});
