/** @file Any link describes a run: what in it is understood counts, and the rest is named. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { augmentPreset } from './augment-presets';
import { withField } from './parse-config';
import { presetConfig, presetNames } from './presets';
import { readLink } from './read-link';

const backends = ['auto', 'wasm'];
const read = (search: string) => readLink(search, backends);
const named = (search: string) => read(search).passedOver.map(({ name }) => name);
const reasons = (search: string) => read(search).passedOver.map(({ failure }) => failure.message);

const quick = presetConfig('quick-shapes');

it('an empty link is the standard run, and nothing in it is passed over', () => {
  expect(read('')).toEqual({ config: presetConfig('cifar10-tiny'), passedOver: [], further: 0 });
});

describe('what is not understood is named, and the rest counts:', () => {
  it.each([
    ['a percent sign that begins no escape', 'x=100%', 'x'],
    ['an escape that is no character', 'x=%E0%A4%A', 'x'],
    ['a flag of another program', 'tfjsflags=x', 'tfjsflags'],
    ['a misspelt name', 'presett=paper-cifar10', 'presett'],
    ['a misspelt field', 'loss.temprature=0.2', 'loss.temprature'],
    ['a group of fields', 'training=5', 'training'],
    ['another version', 'version=2', 'version'],
    ['a word where a number should be', 'training.batchSize=abc', 'training.batchSize'],
    ['a value out of range', 'loss.temperature=900', 'loss.temperature'],
    ['a choice that there is not', 'model.encoder=huge', 'model.encoder'],
    ['an unknown augmentation', 'augment=croponly', 'augment'],
    ['an unknown backend', 'backend=webgl', 'backend'],
    ['the name of an object’s own property', 'constructor=1', 'constructor'],
    ['the name of an object’s prototype', '__proto__=1', '__proto__'],
    ['a path into a prototype', '__proto__.x=1', '__proto__.x'],
    ['no name at all', '=1', ''],
  ])('%s', (_, part, name) => {
    for (const search of [`?preset=quick&${part}&seed=7`, `?${part}&seed=7&preset=quick`]) {
      expect(read(search).config).toEqual(withField(quick, 'seed', 7));
      expect(named(search)).toEqual([name]);
    }
  });

  it('an unknown preset, in whose place the standard one stands', () => {
    expect(read('?preset=huge&seed=7').config).toEqual(withField(presetConfig('cifar10-tiny'), 'seed', 7));
    expect(reasons('?preset=huge')).toEqual([
      expect.stringMatching(/no preset named huge.*quick.*paper-cifar10/),
    ]);
    expect(named('?preset=constructor')).toEqual(['preset']);
  });
});

it('a setting that is refused is named before names that say nothing', () => {
  const unknown = Array.from({ length: 20 }, (_, i) => `x${i}=1`).join('&');
  expect(named(`?${unknown}&loss.temperature=900&seed=none`).slice(0, 3)).toEqual([
    'seed',
    'loss.temperature',
    'x0',
  ]);
});

it('says what would have been right', () => {
  expect(reasons('?presett=quick')).toEqual(['There is no setting named presett. Did you mean preset?']);
  expect(reasons('?loss.temprature=1')).toEqual([expect.stringContaining('Did you mean loss.temperature?')]);
  expect(reasons('?training=5')).toEqual([
    'There is no setting named training. Did you mean training.batchSize, training.epochs, training.logEvery?',
  ]);
  expect(reasons('?training.learningRate=1&batchSize=64')).toEqual([
    'There is no setting named training.learningRate. Did you mean optimizer.learningRate?',
    'There is no setting named batchSize. Did you mean training.batchSize?',
  ]);
  expect(reasons('?flibbertigibbet=1')).toEqual(['There is no setting named flibbertigibbet.']);
  expect(reasons('?loss.temperature=warm')).toEqual([
    'loss.temperature is "warm", but must be a number from 0.01 to 100.',
  ]);
  expect(reasons('?backend=webgl')).toEqual(['backend is "webgl", but must be one of auto, wasm.']);
});

describe('what was not understood is offered as it may have been meant', () => {
  const offered = (search: string) =>
    read(search).passedOver.map(({ offers }) => offers.map(({ name, value }) => `${name}=${value}`));

  it.each<[string, string, readonly string[]]>([
    ['a misspelt field', 'loss.temprature=0.2', ['loss.temperature=0.2']],
    ['a misspelt field with a value out of range', 'loss.temprature=900', ['loss.temperature=100']],
    ['a field in another group', 'training.learningRate=0.01', ['optimizer.learningRate=0.01']],
    ['a group', 'training=5', ['training.batchSize=5', 'training.epochs=5', 'training.logEvery=5']],
    ['a number out of range', 'loss.temperature=900', ['loss.temperature=100']],
    ['a decimal comma', 'loss.temperature=0,2', ['loss.temperature=0.2']],
    ['a part of a whole', 'training.batchSize=31.6', ['training.batchSize=32']],
    ['a word for a number', 'training.batchSize=many', []],
    [
      'a misspelt choice',
      'model.encoder=smal',
      ['small', 'tiny', 'wide', 'resnet18'].map((name) => `model.encoder=${name}`),
    ],
    ['a misspelt backend', 'backend=wasn', ['backend=wasm', 'backend=auto']],
    ['a name that is like no other', 'flibbertigibbet=1', []],
    ['another version', 'version=2', []],
  ])('%s', (_, part, offers) => {
    expect(offered(`?preset=quick&${part}`)).toEqual([offers]);
  });

  it('presets and augmentations by their names in links, the nearest first', () => {
    expect(offered('?preset=quik')[0]![0]).toBe('preset=quick');
    expect(offered('?presett=quick-cifar10')).toEqual([['preset=quick-cifar10']]);
    expect(offered('?augment=croponly')[0]![0]).toBe('augment=crop-only');
    expect(offered('?preset=huge')[0]!.length).toBeGreaterThan(4);
  });

  it('the bound that another field leaves', () => {
    const [least, most] = ['augment.crop.minimumArea', 'augment.crop.maximumArea'];
    expect(offered(`?${least}=0.5&${most}=0.4`)).toEqual([[`${most}=0.5`]]);
  });

  it('and each offer, taken in its place, is understood beside the rest', () => {
    const name = fc.constantFrom(
      ...['preset', 'presett', 'backend', 'augment', 'augmnt', 'seed', 'sed', 'training', 'batchSize'],
      ...['loss.temprature', 'loss.temperature', 'model.encoder', 'augment.crop.minimumArea'],
      ...['augment.crop.maximumArea', 'augment.flip.probability', 'augment.order', 'model.normalise'],
    );
    const value = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.constantFrom('quik', 'tru', '0,5', '1,000', '-1', '0.5', '0.1', 'smal', 'none'),
    );
    const parts = fc.uniqueArray(fc.tuple(name, value), { selector: ([first]) => first, maxLength: 5 });
    fc.assert(
      fc.property(parts, (all) => {
        const link = read(`?${new URLSearchParams(all).toString()}`);
        for (const { name: part, offers } of link.passedOver) {
          for (const offer of offers) {
            const mended = new URLSearchParams(all.filter(([first]) => first !== part));
            mended.set(offer.name, offer.value);
            expect(named(`?${mended.toString()}`)).not.toContain(offer.name);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('fields that bound each other', () => {
  const [least, most] = ['augment.crop.minimumArea', 'augment.crop.maximumArea'];

  it('are taken together, whichever stands first, also beside something that is refused', () => {
    const wanted = { minimumArea: 0.5, maximumArea: 0.6 };
    for (const search of [
      `augment=too-much&${least}=0.5&${most}=0.6`,
      `augment=too-much&${most}=0.6&${least}=0.5&loss.temperature=900`,
      `augment=too-much&${least}=0.5&loss.temperature=900&${most}=0.6`,
    ]) {
      expect(read(search).config.augment.crop).toMatchObject(wanted);
    }
  });

  it('are named where they contradict each other, and one of them counts', () => {
    const search = `?preset=quick&${least}=0.5&${most}=0.4&seed=7`;
    expect(named(search)).toEqual([most]);
    expect(read(search).config).toEqual(withField(withField(quick, least, 0.5), 'seed', 7));
  });

  it('are named where one of them contradicts the preset', () => {
    expect(named(`?${most}=0.1`)).toEqual([most]);
    expect(read(`?${most}=0.1`).config).toEqual(presetConfig('cifar10-tiny'));
  });
});

it('of a parameter that stands there twice the last one counts', () => {
  expect(read('?seed=1&preset=cifar10-small&seed=2&preset=quick').config).toEqual(
    withField(quick, 'seed', 2),
  );
});

it('the backend is handed on', () => {
  expect(read('?backend=wasm').backend).toBe('wasm');
  expect(read('?backend=webgl').backend).toBeUndefined();
});

it('what other sites add to a link is no one’s fault', () => {
  const added =
    'utm_source=a&utm_campaign=b&fbclid=c&gclid=d&gbraid=e&wbraid=e&msclkid=f&mc_cid=g&_ga=h&_gl=i&igshid=j';
  expect(read(`?preset=quick&${added}&version=1`)).toEqual({ config: quick, passedOver: [], further: 0 });
});

it('of thousands a few are named and the others counted, in no time that anyone would notice', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => `loss.temprature${i}=${i}`).join('&');
  const { config, passedOver, further } = read(`?preset=quick&${many}`);
  expect(config).toEqual(quick);
  expect(passedOver).toHaveLength(8);
  expect(further).toBe(9992);
});

it('nothing that is named is long', () => {
  const long = 'x'.repeat(5000);
  const known = ['preset', 'backend', 'version', 'seed', 'augment.order', 'model.encoder'];
  for (const search of [
    long,
    `training.${long}=1`,
    `seed=${'9'.repeat(300)}`,
    ...known.map((name) => `${name}=${long}`),
  ]) {
    const { passedOver } = read(`?${search}`);
    expect(passedOver).toHaveLength(1);
    const [{ name, value, failure }] = passedOver as [(typeof passedOver)[0]];
    expect(name.length + value.length).toBeLessThan(90);
    expect(failure.message.length).toBeLessThan(400);
  }
});

it('no text whatever throws, and every one describes a run', () => {
  const anyName = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'preset',
      'augment',
      'backend',
      'seed',
      'training',
      'version',
      'augment.order',
      '__proto__',
    ),
  );
  const anyValue = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(...presetNames, '1', '-1', 'none', 'true'),
  );
  const anyQuery = fc
    .array(fc.tuple(anyName, anyValue))
    .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
  fc.assert(
    fc.property(fc.oneof(anyQuery, fc.string()), (search) => {
      const { config, passedOver, further } = read(`?${search}`);
      expect(config.training.batchSize).toBeGreaterThan(1);
      expect(passedOver.length).toBeLessThanOrEqual(8);
      expect(further).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 50 },
  );
});

it('a field of an augmentation preset counts after it', () => {
  expect(read('?augment=none&augment.flip.probability=1').config.augment).toEqual({
    ...augmentPreset('none'),
    flip: { ...augmentPreset('none').flip, probability: 1 },
  });
});
