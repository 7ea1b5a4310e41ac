import { expect, it } from 'vitest';
import { configFields } from '../config/config-fields';
import { memberWords } from './member-words';

it('fields and members are called by their own words in both languages', () => {
  expect(memberWords.en.config.optimizer.momentum.label).toBe('Momentum');
  expect(memberWords.ko.config.optimizer.momentum.label).toBe('모멘텀');
  expect(memberWords.en.choices).toMatchObject({ tiny: 'tiny', lars: 'LARS', shapes: 'Shapes' });
});

it('a choice is explained by what each member says of itself', () => {
  expect(memberWords.en.config.dataset.name.help).toMatch(
    /^CIFAR-10: small photos of ten kinds of things\. MNIST: handwritten digits\. Shapes: drawn on this device/,
  );
  expect(memberWords.en.config.optimizer.name.help).toMatch(
    /^How gradients become steps\. Adam suits small batches\. LARS suits large batches\./,
  );
});

it('one name is never two choices with different words', () => {
  for (const field of configFields) {
    if (field.kind !== 'choice' || !field.optionWords) continue;
    for (const [name, { en, ko }] of Object.entries(field.optionWords)) {
      expect([memberWords.en.choices[name], memberWords.ko.choices[name]], name).toEqual([en, ko]);
    }
  }
});
