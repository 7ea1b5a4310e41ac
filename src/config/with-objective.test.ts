import { expect, it } from 'vitest';
import { augmentPreset } from './augment-presets';
import { parseConfig } from './parse-config';
import { isFlippedForObjective, withObjective } from './with-objective';

const config = parseConfig({ augment: { crop: { minimumArea: 0.5 } }, seed: 3 });

it('takes the augmentation that goes with the objective, and leaves everything else', () => {
  const supervised = withObjective(config, 'supervised');
  expect(supervised).toEqual({
    ...config,
    objective: { ...config.objective, name: 'supervised' },
    augment: augmentPreset('flip-only'),
  });
  expect(supervised.augment.flip.probability).toBe(0.5);
  expect(withObjective(supervised, 'simclr').augment).toEqual(augmentPreset('simclr'));
});

it('gives back the augmentation that was set aside', () => {
  const supervised = withObjective(config, 'supervised');
  expect(withObjective(supervised, 'simclr', config.augment)).toEqual(config);
});

it('says that views are flipped at most because of the objective only where both is so', () => {
  expect(isFlippedForObjective(config)).toBe(false);
  expect(isFlippedForObjective(withObjective(config, 'rotation'))).toBe(true);
  expect(isFlippedForObjective({ ...config, augment: augmentPreset('flip-only') })).toBe(false);
  expect(isFlippedForObjective({ ...config, objective: { ...config.objective, name: 'rotation' } })).toBe(
    false,
  );
});

it('leaves an augmentation that was set where the objective stays', () => {
  expect(withObjective(config, 'simclr')).toEqual(config);
});
