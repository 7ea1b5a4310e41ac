/**
 * @file A further member of a registry, as one folder and one line bring it: the schema, the controls, links,
 * `--set`, sentences and words follow.
 */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { MemberWithFields } from './member';
import { number } from './schema-fields';

const margin = number(0, 2, 0.8, {
  step: 0.05,
  words: { en: { label: 'Margin m', help: 'How far apart.' }, ko: { label: '여백 m', help: '얼마나 멀리.' } },
});

function stub(name: string, fields: MemberWithFields['fields']): MemberWithFields {
  return { name, fields, words: { en: { name, about: `${name} is new.` }, ko: { name: '새것' } } };
}

beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  vi.doUnmock('../datasets/datasets');
  vi.doUnmock('../heads/heads');
  vi.doUnmock('../losses/losses');
  vi.doUnmock('../optimizers/optimizers');
  vi.doUnmock('../schedules/schedules');
  vi.resetModules();
});

/** The modules anew, over the registry as it is mocked. */
async function anew() {
  const [
    { findField, configFields },
    { parseConfig, withFields },
    { isFieldUsed },
    { configToSearch },
    link,
  ] = await Promise.all([
    import('./config-fields'),
    import('./parse-config'),
    import('./field-use'),
    import('./config-url'),
    import('./read-link'),
  ]);
  const { parseAssignment } = await import('./assignment');
  const { memberWords } = await import('../i18n/member-words');
  const { readLink } = link;
  const set = (...texts: [string, string][]) =>
    withFields(
      parseConfig({}),
      texts.flatMap(([name, text]) => parseAssignment(name, text)),
    );
  const paths = (prefix: string) =>
    configFields.flatMap(({ path }) => (path.startsWith(prefix) ? [path] : []));
  return { findField, paths, set, isFieldUsed, configToSearch, readLink, memberWords };
}

/** NT-Xent and these, whatever losses there are by now. */
async function mockLosses(...others: MemberWithFields[]) {
  const original = await vi.importActual<typeof import('../losses/losses')>('../losses/losses');
  const ntXent = original.losses.find(({ name }) => name === 'nt-xent')!;
  vi.doMock('../losses/losses', () => ({ ...original, losses: [ntXent, ...others] }));
}

it('a second loss makes the loss a choice, and brings its fields', async () => {
  await mockLosses(stub('margin-triplet', { margin }));
  const { findField, paths, set, isFieldUsed, configToSearch, readLink, memberWords } = await anew();
  expect(paths('loss')).toEqual(['loss.name', 'loss.temperature', 'loss.normalise', 'loss.margin']);
  expect(findField('loss.name')).toMatchObject({ options: ['nt-xent', 'margin-triplet'] });
  const config = set(['loss.name', 'margin-triplet'], ['loss.margin', '0.5']);
  expect(isFieldUsed(config, 'loss.margin')).toBe(true);
  expect(isFieldUsed(config, 'loss.temperature')).toBe(false);
  expect(isFieldUsed(set(), 'loss.margin')).toBe(false);
  const search = configToSearch(config);
  expect(search).toBe('preset=cifar10-tiny&loss.name=margin-triplet&loss.margin=0.5');
  expect(readLink(search, []).config).toEqual(config);
  expect(memberWords.ko.choices['margin-triplet']).toBe('새것');
  expect(memberWords.en.config.loss).toMatchObject({
    name: {
      label: 'Loss',
      help: 'How hard is it to pick out the partner? (NT-Xent loss) margin-triplet is new.',
    },
    margin: { label: 'Margin m' },
  });
});

it('one loss alone is no choice: no config, link or control names it', async () => {
  await mockLosses();
  const { paths, set } = await anew();
  expect(paths('loss')).toEqual(['loss.temperature', 'loss.normalise']);
  expect(set().loss).toEqual({ temperature: 0.5, normalise: true });
});

it('a further optimiser reads shared fields and brings one of its own, behind all others', async () => {
  const original =
    await vi.importActual<typeof import('../optimizers/optimizers')>('../optimizers/optimizers');
  const { hyperparameters } = await import('../optimizers/hyperparameters');
  const lion = stub('lion', { beta1: hyperparameters.beta1, margin });
  vi.doMock('../optimizers/optimizers', () => ({ optimizers: [...original.optimizers, lion] }));
  const { paths, set, isFieldUsed } = await anew();
  expect(paths('optimizer').at(-1)).toBe('optimizer.margin');
  const config = set(['optimizer.name', 'lion']);
  expect(paths('optimizer').filter((path) => isFieldUsed(config, path))).toEqual([
    'optimizer.name',
    'optimizer.learningRate',
    'optimizer.weightDecay',
    'optimizer.beta1',
    'optimizer.margin',
  ]);
  expect(() => set(['optimizer.margin', '3'])).toThrow(
    'optimizer.margin is 3, but must be a number from 0 to 2.',
  );
});

it('a further schedule gives the learning rate of its steps', async () => {
  const original = await vi.importActual<typeof import('../schedules/schedules')>('../schedules/schedules');
  const linear = {
    ...stub('linear-decay', {}),
    learningRate: (step: number, span: { baseLearningRate: number; totalSteps: number }) =>
      span.baseLearningRate * (1 - step / span.totalSteps),
  };
  vi.doMock('../schedules/schedules', () => ({ schedules: [...original.schedules, linear] }));
  const { set } = await anew();
  const { learningRateAt } = await import('../train/learning-rate');
  const config = set(['schedule.name', 'linear-decay'], ['optimizer.learningRate', '2']);
  expect(learningRateAt(5, config, { stepsPerEpoch: 1, totalSteps: 20 })).toBe(1.5);
});

it('a further head is a choice, and says which widths it reads', async () => {
  const original = await vi.importActual<typeof import('../heads/heads')>('../heads/heads');
  const { headFields } = await import('../heads/head');
  const bottleneck = {
    ...stub('bottleneck', { hiddenUnits: headFields.hiddenUnits, margin }),
    widths: ({ hiddenUnits }: { hiddenUnits: number }) => [hiddenUnits, 2],
  };
  vi.doMock('../heads/heads', () => ({ heads: [...original.heads, bottleneck] }));
  const { paths, set, isFieldUsed, configToSearch } = await anew();
  const config = set(['model.head.kind', 'bottleneck']);
  expect(paths('model.head').filter((path) => isFieldUsed(config, path))).toEqual([
    'model.head.kind',
    'model.head.hiddenUnits',
    'model.head.margin',
  ]);
  expect(configToSearch(config)).toBe('preset=cifar10-tiny&model.head.kind=bottleneck');
});

it('a further dataset is a choice with its own words', async () => {
  const original = await vi.importActual<typeof import('../datasets/datasets')>('../datasets/datasets');
  vi.doMock('../datasets/datasets', () => ({ datasets: [...original.datasets, stub('letters', {})] }));
  const { findField, set, configToSearch, memberWords } = await anew();
  expect(findField('dataset.name')).toMatchObject({
    options: [...original.datasets.map(({ name }) => name), 'letters'],
  });
  expect(configToSearch(set(['dataset.name', 'letters']))).toContain('dataset.name=letters');
  expect(memberWords.ko.choices['letters']).toBe('새것');
});
