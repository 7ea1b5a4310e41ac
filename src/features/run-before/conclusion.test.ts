import { expect, it } from 'vitest';
import type { Evaluation, WholeEvaluation } from '../../evaluate/evaluation';
import { conclude, likeEvaluations } from './conclusion';

/** @param won of 2,000 rounds, and @param knnH in percent of 2,000 test images */
function judged(won: number, knnH: number, changes: Partial<WholeEvaluation> = {}): WholeEvaluation {
  const quiz = { ways: 8, correct: won, rounds: 2000 };
  return { step: 620, testImages: 2000, knnH, quiz, ...changes } as WholeEvaluation;
}

const about = (a: Evaluation | undefined, b: Evaluation | undefined) => conclude({ a, b }, true, true).name;

it('who wins more often and knows less, or the other way round, is contrary', () => {
  expect(about(judged(1760, 37.2), judged(1980, 29.2))).toBe('apart-contrary');
  expect(about(judged(1980, 29.2), judged(1760, 37.2))).toBe('apart-contrary');
});

it('who wins more often and knows more is alike', () => {
  expect(about(judged(1760, 29.2), judged(1980, 37.2))).toBe('apart-alike');
  expect(about(judged(1980, 37.2), judged(300, 12))).toBe('apart-alike');
});

it('what chance may give is not told apart: in the game, in what is known, in both', () => {
  expect(about(judged(1760, 37.2), judged(1980, 36.5))).toBe('apart-same');
  expect(about(judged(1760, 37.2), judged(1765, 29.2))).toBe('same-apart');
  expect(about(judged(1760, 37.2), judged(1765, 36.5))).toBe('same-same');
  expect(about(judged(2000, 37.2), judged(2000, 37.2))).toBe('same-same');
});

it('the same difference is told apart on many test images, and not on few', () => {
  const few = { testImages: 200 };
  expect(about(judged(1760, 37.2, few), judged(1980, 31, few))).toBe('apart-same');
  expect(about(judged(1760, 37.2), judged(1980, 31))).toBe('apart-contrary');
});

it('nothing is concluded before both are judged, on the same test images, after as many steps', () => {
  const [a, b] = [judged(1760, 37.2), judged(1980, 29.2)];
  expect([about(undefined, b), about(a, undefined)]).toEqual(['awaited', 'awaited']);
  expect(conclude({ a, b }, false, true).name).toBe('other-images');
  expect(about(a, { ...b, step: 619 })).toBe('too-early');
  expect(about({ ...a, step: 49 }, b)).toBe('too-early');
  expect(about({ ...a, step: 50 }, b)).toBe('apart-contrary');
  expect(about(a, { ...b, testImages: 200 })).toBe('too-few-images');
  expect(about({ ...a, testImages: 100 }, { ...b, testImages: 100 })).toBe('too-few-images');
});

it('where a vote of neighbours leaves it open, a linear probe may tell what is known apart', () => {
  const [a, b] = [judged(1760, 30.3, { probeH: 39.5 }), judged(1980, 28.2, { probeH: 32.2 })];
  expect(conclude({ a, b }, true, true)).toEqual({ name: 'apart-contrary', reader: 'probeH' });
  expect(conclude({ a, b: { ...b, knnH: 25 } }, true, true).reader).toBe('knnH');
  expect(conclude({ a, b: { ...b, probeH: 39 } }, true, true)).toEqual({
    name: 'apart-same',
    reader: 'knnH',
  });
});

it('a run without rounds is not told apart in the game', () => {
  const none = { quiz: { ways: 8, correct: 0, rounds: 0, picks: [], cosines: [] } as const };
  expect(about(judged(0, 37.2, none), judged(0, 29.2, none))).toBe('same-apart');
});

it('where one of them plays no game, only what is known is compared', () => {
  const [a, b] = [judged(2000, 37.2), judged(300, 29.2)];
  expect(conclude({ a, b }, true, false).name).toBe('read-apart');
  expect(conclude({ a, b: { ...b, knnH: 36.5 } }, true, false).name).toBe('read-same');
});

it('like is compared with like: points while B trains, whole evaluations once it rests', () => {
  const point = (step: number) => judged(0, 0, { step, testImages: 200 });
  const a = { points: [point(0), point(620)], wholes: [judged(0, 0)] };
  const training = { points: [point(0), point(62)], wholes: [] };
  expect(likeEvaluations(a, training)).toEqual({ a: a.points[1], b: training.points[1] });
  const paused = { points: training.points, wholes: [judged(0, 0, { step: 70 })] };
  expect(likeEvaluations(a, paused)).toEqual({ a: a.wholes[0], b: paused.wholes[0] });
  const goesOn = { ...paused, points: [...paused.points, point(124)] };
  expect(likeEvaluations(a, goesOn)).toEqual({ a: a.points[1], b: point(124) });
  expect(likeEvaluations({ points: [], wholes: a.wholes }, training)).toEqual({
    a: a.wholes[0],
    b: training.points[1],
  });
  expect(likeEvaluations(a, { points: [], wholes: [] })).toEqual({ a: a.points[1], b: undefined });
});
