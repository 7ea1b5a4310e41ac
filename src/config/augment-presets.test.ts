/**
 * @file The augmentation in one word, and its order, on the command line and in the address.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { augmentPreset, augmentPresetNames } from './augment-presets';
import { transformNames } from './augment-schema';
import { augmentChanges, findAugmentPreset, parseAssignment } from './assignment';
import { configToSearch } from './config-url';
import { readLink } from './read-link';
import { withField, withFields } from './parse-config';
import { presetConfig } from './presets';

const base = presetConfig('cifar10-small');

describe.each(augmentPresetNames)('the augmentation %s', (name) => {
  it('sets all of the augmentation and nothing else', () => {
    const messy = withField(base, 'augment.sobel.probability', 0.5);
    expect(withFields(messy, parseAssignment('augment', name))).toEqual({
      ...base,
      augment: augmentPreset(name),
    });
  });

  it('is found again, and no longer once a field is changed', () => {
    const config = withFields(base, augmentChanges(augmentPreset(name)));
    expect(findAugmentPreset(config.augment)).toBe(name);
    expect(findAugmentPreset(withField(config, 'augment.crop.aspect', 2.5).augment)).toBeUndefined();
  });

  it('needs no more than its name in the address', () => {
    const config = withFields(base, augmentChanges(augmentPreset(name)));
    const search = configToSearch(config);
    expect(search).toBe(`preset=cifar10-small${name === 'simclr' ? '' : `&augment=${name}`}`);
    expect(readLink(search, []).config).toEqual(config);
  });
});

it('crop only has flips but no colour, colour only has flips but no crop', () => {
  const on = (name: string) =>
    transformNames.filter((transform) => augmentPreset(name)[transform].probability > 0);
  expect(on('crop-only')).toEqual(['crop', 'flip']);
  expect(on('colour-only')).toEqual(['flip', 'jitter', 'grayscale']);
  expect(on('none')).toEqual([]);
});

it('a field that follows changes what the name has set', () => {
  const config = readLink('?augment=none&augment.flip.probability=1', []).config;
  expect(config.augment).toEqual({
    ...augmentPreset('none'),
    flip: { ...augmentPreset('none').flip, probability: 1 },
  });
});

it('large crops are those of the quick preset', () => {
  expect(findAugmentPreset(presetConfig('quick').augment)).toBe('large-crops');
});

it('an unknown name is refused with those that exist', () => {
  expect(() => augmentPreset('croponly')).toThrow(
    'There is no preset named croponly. Choose one of: simclr, large-crops, crop-only, colour-only, flip-only, none, too-much.',
  );
});

describe('the order of the transforms', () => {
  const reversed = [...augmentPreset('simclr').order].reverse();
  const path = 'augment.order';

  it('is read from a text, and comes back from the address', () => {
    const config = withFields(base, parseAssignment(path, reversed.join(',')));
    expect(config.augment.order).toEqual(reversed);
    expect(readLink(configToSearch(config), []).config).toEqual(config);
  });

  it.each([
    ['with one twice', [...reversed, 'crop']],
    ['with one in the place of another', reversed.map((name) => (name === 'crop' ? 'flip' : name))],
    ['with an unknown one', [...reversed.slice(1), 'sharpen']],
    ['that is empty', ['']],
  ])('is refused %s', (_, order) => {
    expect(() => withField(base, path, order)).toThrow(
      `augment.order is ${JSON.stringify(order)}, but must be each of ${transformNames.join(', ')}, once.`,
    );
  });

  it('that lacks some is completed, each right after the one before it in the standard order', () => {
    const { order } = augmentPreset('simclr');
    fc.assert(
      fc.property(fc.shuffledSubarray([...transformNames]), (some) => {
        const completed = withField(base, path, some).augment.order;
        expect([...completed].sort()).toEqual([...order].sort());
        expect(completed.filter((name) => some.includes(name))).toEqual(some);
        for (const [i, name] of completed.entries()) {
          if (!some.includes(name)) expect(completed[i - 1]).toBe(order[order.indexOf(name) - 1]);
        }
      }),
    );
  });

  it('of a link that is older than the newest transforms is kept, with those put in', () => {
    const known = transformNames.slice(0, 4);
    const link = readLink(`?augment.order=${[...known].reverse().join(',')}`, []);
    expect(link.passedOver).toEqual([]);
    expect(link.config.augment.order.filter((name) => known.includes(name))).toEqual([...known].reverse());
    expect(link.config.augment.order).toHaveLength(transformNames.length);
    expect(readLink(configToSearch(link.config), []).config).toEqual(link.config);
  });
});
