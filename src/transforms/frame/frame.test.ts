/** @file The shared crop: one rectangle for both views, and nothing else of a view moves with it. */
import { expect, it } from 'vitest';
import { augmentPreset } from '../../config/augment-presets';
import { parseConfig } from '../../config/parse-config';
import type { RunConfigInput } from '../../config/run-config';
import { sampleViews } from '../sample-views';

const count = 32;
const viewsWith = (frame: NonNullable<RunConfigInput['augment']>['frame'], step = 3) => {
  const views = sampleViews({
    size: { height: 32, width: 32, channels: 3 },
    config: parseConfig({ augment: { frame } }).augment,
    seed: 5,
    step,
    indices: Array.from({ length: count }, (_, i) => i),
  });
  const framesOf = (some: typeof views) => some.map((view) => view.find(({ name }) => name === 'frame'));
  return {
    first: framesOf(views.slice(0, count)),
    second: framesOf(views.slice(count)),
    others: views.map((view) => view.filter(({ name }) => name !== 'frame')),
  };
};

it('is the same rectangle in both views of an image, another in each image and at each step', () => {
  const { first, second } = viewsWith({ probability: 1 });
  expect(second).toEqual(first);
  expect(new Set(first.map((frame) => JSON.stringify(frame))).size).toBeGreaterThan(count / 2);
  expect(viewsWith({ probability: 1 }, 4).first).not.toEqual(first);
});

it('is in both views or in neither', () => {
  const { first, second } = viewsWith({ probability: 0.5 });
  expect(second).toEqual(first);
  const framed = first.filter((frame) => frame !== undefined);
  expect(framed.length).toBeGreaterThan(0);
  expect(framed.length).toBeLessThan(count);
});

it('leaves all else of the views as it was', () => {
  const { others } = viewsWith({ probability: 0 });
  expect(viewsWith({ probability: 1 }).others).toEqual(others);
  expect(viewsWith({ probability: 0.5, minimumArea: 0.5 }).others).toEqual(others);
});

it('is off unless asked for', () => {
  for (const name of ['simclr', 'too-much']) expect(augmentPreset(name).frame.probability).toBe(0);
});
