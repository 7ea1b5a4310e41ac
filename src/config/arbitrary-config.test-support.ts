/** @file Any config that the schema allows, for property tests. */
import fc from 'fast-check';
import { configFields, type ConfigField, type ConfigValue } from './config-fields';
import { withFields } from './parse-config';
import { presetConfig } from './presets';

function arbitraryValue(field: ConfigField): fc.Arbitrary<ConfigValue> {
  switch (field.kind) {
    case 'choice':
      return fc.constantFrom(...field.options);
    case 'hash':
      return fc.constantFrom('', 'ab'.repeat(32));
    case 'switch':
      return fc.boolean();
    case 'order':
      return fc.shuffledSubarray([...field.options], { minLength: field.options.length });
    case 'integer':
      return fc.integer({ min: field.minimum, max: field.maximum });
    case 'number':
      return fc.double({ min: field.minimum, max: field.maximum, noNaN: true }).map((x) => x + 0);
  }
}

/** Any valid config: two fields that bound each other are put in order. */
export const arbitraryConfig = fc
  .tuple(...configFields.map((field) => arbitraryValue(field).map((value) => [field.path, value] as const)))
  .map((changes) => {
    const values = new Map<string, ConfigValue>(changes);
    inOrder(values, 'augment.crop.minimumArea', 'augment.crop.maximumArea');
    inOrder(values, 'augment.blur.minimumSigma', 'augment.blur.maximumSigma');
    inOrder(values, 'augment.noise.minimumSigma', 'augment.noise.maximumSigma');
    inOrder(values, 'augment.cutout.minimumArea', 'augment.cutout.maximumArea');
    inOrder(values, 'augment.frame.minimumArea', 'augment.frame.maximumArea');
    return withFields(presetConfig('quick'), values);
  });

function inOrder(values: Map<string, ConfigValue>, lower: string, upper: string): void {
  const [a, b] = [Number(values.get(lower)), Number(values.get(upper))];
  values.set(lower, Math.min(a, b)).set(upper, Math.max(a, b));
}
