import { expect, it } from 'vitest';
import { augmentPreset } from '../../config/augment-presets';
import { isCropsAlone } from './crops-alone';

const [simclr, crops] = [augmentPreset('simclr'), augmentPreset('crop-only')];
const off = { probability: 0 };

it('crops, mirrored or not, are alone where the run before changed colours', () => {
  expect(isCropsAlone(crops, simclr)).toBe(true);
  expect(isCropsAlone({ ...crops, flip: { ...crops.flip, ...off } }, simclr)).toBe(true);
  expect(isCropsAlone(crops, crops)).toBe(false);
});

it('they are not with anything else, or without crops', () => {
  expect(isCropsAlone(simclr, simclr)).toBe(false);
  expect(isCropsAlone({ ...crops, blur: { ...crops.blur, probability: 0.5 } }, simclr)).toBe(false);
  expect(isCropsAlone({ ...crops, crop: { ...crops.crop, ...off } }, simclr)).toBe(false);
});
