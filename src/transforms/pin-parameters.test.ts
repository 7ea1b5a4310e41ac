import { describe, expect, it } from 'vitest';
import { parseConfig } from '../config/parse-config';
import { createRandom } from '../random/random';
import {
  applicationOf,
  pinApplication,
  pinnedTransforms,
  pinParameter,
  releaseParameter,
  releaseTransform,
  sampleEveryTransform,
  samplePinnedView,
  type Pins,
} from './pin-parameters';
import { sampleView } from './sample-views';
import { transformNames } from './transforms';

const size = { height: 32, width: 32, channels: 3 };
const config = parseConfig({}).augment;
const random = (i: number) => createRandom(5, 'views', i);
const pinned = (i: number, pins: Pins) => samplePinnedView(config, random(i), size, 0, pins);
const seeds = Array.from({ length: 30 }, (_, i) => i);

describe('a view with pins', () => {
  it('is the sampled one while nothing is pinned', () => {
    for (const i of seeds) expect(pinned(i, {})).toEqual(sampleView(config, random(i), size, 0));
  });

  it('has the pinned parameter in every view, and every other number as drawn', () => {
    const pins = pinParameter({}, { name: 'jitter', parameter: 'hue', value: 0.25 });
    for (const i of seeds) {
      const view = pinned(i, pins);
      const drawn = sampleEveryTransform(config, random(i), size, 0).find(({ name }) => name === 'jitter');
      expect(view.find(({ name }) => name === 'jitter')!.parameters).toEqual({
        ...drawn!.parameters,
        hue: 0.25,
      });
      expect(view.filter(({ name }) => name !== 'jitter')).toEqual(
        sampleView(config, random(i), size, 0).filter(({ name }) => name !== 'jitter'),
      );
    }
  });

  it('gets a pinned transform also where its probability is 0 or it is meant for the other view', () => {
    const onlySecond = parseConfig({ augment: { blur: { probability: 0, views: 'second' } } }).augment;
    const pins = pinParameter({}, { name: 'blur', parameter: 'sigma', value: 2 });
    const view = samplePinnedView(onlySecond, random(0), size, 0, pins);
    expect(view.find(({ name }) => name === 'blur')).toMatchObject({ parameters: { sigma: 2 } });
  });

  it('never gets a transform that is pinned to never', () => {
    const pins = pinApplication({}, 'crop', 'never');
    for (const i of seeds) expect(pinned(i, pins).map(({ name }) => name)).not.toContain('crop');
  });
});

describe('pins', () => {
  const crop = pinParameter({}, { name: 'crop', parameter: 'top', value: 4 });

  it('of one transform add up, and are released one by one', () => {
    const both = pinParameter(crop, { name: 'crop', parameter: 'left', value: 9 });
    expect(both.crop).toEqual({ application: 'always', parameters: { top: 4, left: 9 } });
    expect(releaseParameter(both, 'crop', 'left')).toEqual(crop);
    expect(releaseParameter(crop, 'crop', 'top')).toEqual({});
  });

  it('of a transform end when it is released or decided by chance again', () => {
    expect(releaseTransform(crop, 'crop')).toEqual({});
    expect(pinApplication(crop, 'crop', 'by-chance')).toEqual({});
  });

  it('bring a transform back that was pinned to never', () => {
    const never = pinApplication({}, 'crop', 'never');
    expect(applicationOf(never, 'crop')).toBe('never');
    expect(applicationOf(pinParameter(never, { name: 'crop', parameter: 'top', value: 1 }), 'crop')).toBe(
      'always',
    );
  });

  it('are listed by transform', () => {
    expect(pinnedTransforms(pinApplication(crop, 'flip', 'always'))).toEqual(['crop', 'flip']);
  });
});

it('every transform draws its parameters, applied or not', () => {
  const names = sampleEveryTransform(config, random(0), size, 1).map(({ name }) => name);
  expect([...names].sort()).toEqual([...transformNames].sort());
});
