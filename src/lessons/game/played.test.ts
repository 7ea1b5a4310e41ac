import { expect, it } from 'vitest';
import { asOfStep, playedOf } from './played';

const point = (step: number, testImages = 200) => ({ step, testImages }) as never;

it('has one number a step, that of more images, and the last word on the newest step alone', () => {
  const whole = point(620, 2000);
  expect(playedOf({ points: [point(0), point(310), point(620)], wholes: [whole] })).toEqual({
    points: [point(0), point(310), whole],
    whole,
  });
  expect(playedOf({ points: [point(0), point(620)], wholes: [] }).whole).toBeUndefined();
  expect(playedOf({ points: [], wholes: [] })).toEqual({ points: [], whole: undefined });
});

it('a pause does not have the last word on a run that has gone on', () => {
  const paused = { points: [point(0), point(62)], wholes: [point(70, 2000)] };
  expect(playedOf(paused)).toMatchObject({ points: [{ step: 0 }, { step: 62 }, { step: 70 }] });
  expect(playedOf(paused).whole).toEqual(point(70, 2000));
  const later = { ...paused, points: [...paused.points, point(124)] };
  expect(playedOf(later).points.at(-1)).toEqual(point(124));
  expect(playedOf(later).whole).toBeUndefined();
});

it('what a run had come to by a step is what was last counted by then', () => {
  const played = playedOf({ points: [point(0), point(62), point(124)], wholes: [] });
  expect(asOfStep(played, 62)).toEqual(point(62));
  expect(asOfStep(played, 100)).toEqual(point(62));
  expect(asOfStep(played, 900)).toEqual(point(124));
  expect(asOfStep({ points: [] }, 5)).toBeUndefined();
});
