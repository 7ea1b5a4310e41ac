import { expect, it } from 'vitest';
import { augmentPreset, augmentPresetNames } from '../config/augment-presets';
import { transformNames } from '../config/augment-schema';
import { distortsColour, shortcutAugmentations } from './shortcut-pipelines';

const applied = (augment: ReturnType<typeof augmentPreset>) =>
  transformNames.filter((name) => augment[name].probability > 0);

it('crops alone are crop and flip, whatever else the settings do', () => {
  for (const name of augmentPresetNames) {
    const { cropOnly } = shortcutAugmentations(augmentPreset(name));
    expect(
      applied(cropOnly).filter((transform) => transform !== 'flip'),
      name,
    ).toEqual(['crop']);
  }
});

it('colour distortion is the settings’ own where they have any, and SimCLR’s where they have none', () => {
  const simclr = augmentPreset('simclr');
  const own = { ...simclr, jitter: { ...simclr.jitter, strength: 0.25 } };
  expect(shortcutAugmentations(own).cropAndColour.jitter).toEqual(own.jitter);
  const { jitter, grayscale } = shortcutAugmentations(augmentPreset('crop-only')).cropAndColour;
  expect({ jitter, grayscale }).toEqual({ jitter: simclr.jitter, grayscale: simclr.grayscale });
});

it('a crop of other sizes is compared with the same crop', () => {
  const simclr = augmentPreset('simclr');
  const crop = { ...simclr.crop, minimumArea: 0.5 };
  const { cropOnly, cropAndColour } = shortcutAugmentations({ ...simclr, crop });
  expect([cropOnly.crop, cropAndColour.crop]).toEqual([crop, crop]);
});

it('a jitter of strength 0 distorts nothing', () => {
  const simclr = augmentPreset('simclr');
  const grayscale = { ...simclr.grayscale, probability: 0 };
  expect(distortsColour({ ...simclr, grayscale })).toBe(true);
  expect(distortsColour({ ...simclr, grayscale, jitter: { ...simclr.jitter, strength: 0 } })).toBe(false);
});
