import i18next from 'i18next';
import { augmentPreset } from '../config/augment-presets';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlaygroundError } from '../config/playground-error';
import { presetConfig } from '../config/presets';
import { useExperiments } from '../features/experiments/store';
import { useLabels } from '../state/labels-store';
import { useRun } from '../state/run-store';
import { useTheme } from '../state/theme';
import type { RunStatus } from '../worker/protocol';
import { act, shortcutOf } from './act';
import { closeQuietPage, openQuietPage, type QuietPage } from './page.test-support';

let page: QuietPage;
const draft = () => useRun.getState().draft;

beforeEach(() => {
  vi.useFakeTimers();
  page = openQuietPage();
});

afterEach(closeQuietPage);

describe('the run’s actions', () => {
  it('train, pause, step', () => {
    const { runId } = useRun.getState();
    expect(act('train')).toBeUndefined();
    expect(page.worker.last('train')).toMatchObject({ argument: { runId } });
    page.hasStatus('running');
    act('pause');
    expect(page.worker.last('train')!.signal!.aborted).toBe(true);
    page.hasStatus('paused');
    act('step');
    expect(page.worker.last('train')!.argument).toEqual({ runId, steps: 1, logEach: true });
  });

  it('by the space key, as by their buttons', () => {
    const press = shortcutOf('Space')!;
    press();
    expect(page.worker.last('train')!.signal!.aborted).toBe(false);
    page.hasStatus('running');
    press();
    expect(page.worker.last('train')!.signal!.aborted).toBe(true);
    page.hasStatus('finished');
    const count = page.worker.asked.length;
    press();
    expect(page.worker.asked.length).toBe(count);
  });

  it('reset', () => {
    const { runId } = useRun.getState();
    act('reset');
    expect(useRun.getState().runId).toBe(runId + 1);
    expect(page.worker.last('configure')!.argument).toEqual({ runId: runId + 1, config: draft() });
  });

  it('apply a preset that makes a run fail, and train', () => {
    act('apply-failure-preset', 'trivial');
    expect(draft().augment.crop.probability).toBe(0);
    expect(page.worker.last('train')!.argument).toEqual({ runId: useRun.getState().runId });
  });
});

describe('the settings’ actions', () => {
  it('set a field, also from what was typed', () => {
    act('set-config', { path: 'training.batchSize', value: 16 });
    expect(draft().training.batchSize).toBe(16);
    act('type-config', { path: 'training.batchSize', text: ' 18 ' });
    expect(draft().training.batchSize).toBe(18);
    expect(page.worker.last('configure')!.argument).toMatchObject({
      config: { training: { batchSize: 18 } },
    });
  });

  it('refuse a value beside its field until the notice is dismissed', () => {
    const before = draft();
    const refusal = act('set-config', { path: 'training.batchSize', value: -1 });
    expect(refusal).toMatchObject({ code: 'config-value', parameters: { field: 'training.batchSize' } });
    expect(useRun.getState().fieldError).toMatchObject({ path: 'training.batchSize' });
    expect(draft()).toBe(before);
    act('dismiss-field-error');
    expect(useRun.getState().fieldError).toBeUndefined();
    expect(act('type-config', { path: 'no.such', text: '1' })).toMatchObject({
      code: 'config-unknown-field',
    });
  });

  it('choose a preset, for all or for the augmentation', () => {
    act('choose-preset', 'cifar10-small');
    expect(draft()).toEqual(presetConfig('cifar10-small'));
    act('set-config', { path: 'augment', value: 'crop-only' });
    expect(draft().augment.jitter.probability).toBe(0);
  });

  it('switch colour distortion off, and on as SimCLR has it', () => {
    const { jitter, grayscale } = draft().augment;
    act('distort-colours', false);
    expect([draft().augment.jitter.probability, draft().augment.grayscale.probability]).toEqual([0, 0]);
    act('set-config', { path: 'augment.jitter.strength', value: 0 });
    act('distort-colours', true);
    expect([draft().augment.jitter, draft().augment.grayscale]).toEqual([jitter, grayscale]);
    act('set-config', { path: 'augment.grayscale.probability', value: 0.5 });
    act('distort-colours', true);
    expect(draft().augment.grayscale.probability).toBe(0.5);
  });
});

it('opening a link takes its settings and its backend, and names what is not understood until that is dismissed', () => {
  act('open-link', '?preset=quick&training.batchSize=16&backend=cpu&training.epochs=never');
  expect(draft().training).toMatchObject({
    batchSize: 16,
    epochs: presetConfig('quick-shapes').training.epochs,
  });
  expect(page.worker.last('start')!.argument).toMatchObject({ backend: 'cpu' });
  expect(useRun.getState().link!.passedOver).toMatchObject([{ name: 'training.epochs' }]);
  act('dismiss-link-notice');
  expect(useRun.getState().link).toBeUndefined();
});

describe('what a link may have meant', () => {
  const offers = () =>
    useRun
      .getState()
      .link!.passedOver.flatMap(({ name, offers: all }) => all.map((offer) => ({ part: name, offer })));

  it('is taken in its place, and what was set since stays', () => {
    act('open-link', '?preset=quick&loss.temprature=0.2&model.encoder=smal');
    act('set-config', { path: 'training.epochs', value: 3 });
    const { runId } = useRun.getState();
    act(
      'take-link-offer',
      offers().find(({ part }) => part === 'model.encoder')!,
    );
    expect(useRun.getState().link!.passedOver).toMatchObject([{ name: 'loss.temprature' }]);
    act('take-link-offer', offers()[0]!);
    expect(draft()).toMatchObject({
      model: { encoder: 'small' },
      loss: { temperature: 0.2 },
      training: { epochs: 3 },
    });
    expect(useRun.getState()).toMatchObject({ link: undefined, runId });
  });

  it('a preset counts under what else the link says', () => {
    act('open-link', '?preset=quik&seed=7');
    act('take-link-offer', offers()[0]!);
    expect(draft()).toEqual({ ...presetConfig('quick-shapes'), seed: 7 });
  });

  it('another engine starts at once, but not under a run that has begun', () => {
    act('open-link', '?preset=quick&backend=wasn');
    const [engine] = offers();
    useRun.setState({ runConfig: draft() });
    expect(act('take-link-offer', engine!)).toMatchObject({ parameters: { cause: 'run-has-begun' } });
    useRun.setState({ runConfig: undefined });
    act('take-link-offer', engine!);
    expect(page.worker.last('start')!.argument).toMatchObject({ backend: 'wasm' });
  });
});

it('new views and missing files are asked for', () => {
  act('draw-new-views');
  act('draw-new-views');
  const [first, second] = page.worker.asked.map(({ argument }) => argument as number);
  expect(page.worker.last('showImages')).toBeDefined();
  expect(second).toBe(first! + 1);
  act('retry-downloads');
  expect(page.worker.last('retryDownloads')).toBeDefined();
});

it('an experiment is started, and stopped', () => {
  act('start-experiment', 'label-budget');
  expect(page.worker.last('experiment')!.argument).toMatchObject({ name: 'label-budget' });
  act('stop-experiment');
  expect(page.worker.last('experiment')!.signal!.aborted).toBe(true);
});

it('a comparison of objectives is started with what was chosen for it', () => {
  act('compare-objective', { name: 'rotation', isCompared: false });
  act('choose-comparison-length', 10);
  act('start-experiment', 'objectives');
  expect(page.worker.last('experiment')!.argument).toMatchObject({
    choice: { objectives: ['simclr', 'autoencoder', 'supervised'], passes: 10 },
  });
});

it('neighbours are looked for, of a test image that there is and of an own one', () => {
  act('find-neighbours', 1);
  expect(page.worker.last('neighbours')!.argument).toMatchObject({ query: 1 });
  const image = new Uint8Array(1);
  act('find-neighbours-of-own', { image, name: 'cat.png', isInverted: false });
  expect(page.worker.last('neighbours')!.argument).toMatchObject({ query: image });
  const count = page.worker.asked.length;
  expect(act('find-neighbours', 2)).toMatchObject({ parameters: { cause: 'no-such-test-image' } });
  expect(act('find-neighbours', 0.5)).toMatchObject({ code: 'action-argument' });
  expect(page.worker.asked.length).toBe(count);
});

it('labels are revealed and hidden', () => {
  act('reveal-labels', true);
  expect(useLabels.getState().revealed).toBe(true);
  act('reveal-labels', false);
  expect(useLabels.getState().revealed).toBe(false);
});

it('what the visitor prefers is taken', () => {
  const change = vi.spyOn(i18next, 'changeLanguage').mockResolvedValue(undefined as never);
  act('choose-language', 'ko');
  expect(change).toHaveBeenCalledWith('ko');
  act('choose-theme', 'dark');
  expect(useTheme.getState().theme).toBe('dark');
  act('measure-kernels', false);
  expect(useRun.getState().measureKernels).toBe(false);
  expect(page.worker.last('measureKernels')!.argument).toBe(false);
});

describe('an action', () => {
  const refusedAt: Record<RunStatus, readonly (() => PlaygroundError | undefined)[]> = {
    loading: [
      () => act('train'),
      () => act('pause'),
      () => act('train-or-pause'),
      () => act('step'),
      () => act('reset'),
      () => act('draw-new-views'),
      () => act('apply-failure-preset', 'collapse'),
      () => act('start-experiment', 'supervised'),
    ],
    idle: [() => act('pause'), () => act('stop-experiment')],
    running: [
      () => act('train'),
      () => act('step'),
      () => act('draw-new-views'),
      () => act('start-experiment', 'supervised'),
    ],
    paused: [() => act('pause')],
    finished: [() => act('train'), () => act('pause'), () => act('train-or-pause'), () => act('step')],
    failed: [
      () => act('train'),
      () => act('train-or-pause'),
      () => act('step'),
      () => act('start-experiment', 'supervised'),
    ],
  };

  it.each(Object.entries(refusedAt))(
    'that is not possible in a run that is %s changes nothing',
    (status, all) => {
      page.hasStatus(status as RunStatus);
      const before = page.onShow();
      for (const refused of all) {
        const refusal = refused();
        expect(refusal, refused.toString()).toMatchObject({ code: 'action-impossible' });
        expect(refusal!.message).toMatch(/^The action [\w-]+ cannot be done now: .+\.$/);
      }
      expect(page.worker.asked).toEqual([]);
      expect(page.onShow()).toEqual(before);
    },
  );

  it('is refused a second experiment', () => {
    act('start-experiment', 'supervised');
    expect(act('start-experiment', 'label-budget')).toMatchObject({
      parameters: { cause: 'another-experiment-going' },
    });
    expect(useExperiments.getState().running!.name).toBe('supervised');
  });

  it.each<[string, () => PlaygroundError | undefined, string]>([
    ['choose-preset', () => act('choose-preset', 'no-such' as never), 'one of quick, '],
    ['choose-theme', () => act('choose-theme', 'blue' as never), 'one of system, light, dark'],
    ['choose-language', () => act('choose-language', 'fr' as never), 'one of en, ko'],
    ['reveal-labels', () => act('reveal-labels', 'yes' as never), 'true or false'],
    ['distort-colours', () => act('distort-colours', 1 as never), 'true or false'],
    ['measure-kernels', () => act('measure-kernels', null as never), 'true or false'],
    ['start-experiment', () => act('start-experiment', undefined as never), 'one of supervised, '],
    ['apply-failure-preset', () => act('apply-failure-preset', {} as never), 'one of collapse, '],
    ['open-link', () => act('open-link', 3 as never), 'a text'],
    ['set-config', () => act('set-config', { path: 3 } as never), 'an object with settings'],
    ['type-config', () => act('type-config', 'seed' as never), 'an object with settings'],
  ])('%s refuses a wrong argument and changes nothing', (name, refused, expected) => {
    const before = page.onShow();
    const refusal = refused();
    expect(refusal).toMatchObject({ code: 'action-argument', parameters: { action: name } });
    expect(refusal!.message).toContain(expected);
    expect(page.worker.asked).toEqual([]);
    expect(page.onShow()).toEqual(before);
  });
});

describe('choosing an objective', () => {
  const choose = (value: string) => act('set-config', { path: 'objective.name', value });
  const expectFlipOnly = () => expect(draft().augment).toEqual(augmentPreset('flip-only'));

  it('takes flip-only, and what SimCLR had comes back with it', () => {
    act('set-config', { path: 'augment.crop.minimumArea', value: 0.5 });
    const own = draft().augment;
    choose('autoencoder');
    expectFlipOnly();
    choose('rotation');
    choose('simclr');
    expect(draft().augment).toEqual(own);
  });

  it('takes it from what was typed, too', () => {
    act('type-config', { path: 'objective.name', text: 'autoencoder' });
    expectFlipOnly();
  });

  it('takes it whatever another objective had before SimCLR was chosen again', () => {
    choose('autoencoder');
    act('set-config', { path: 'augment', value: 'too-much' });
    choose('simclr');
    choose('rotation');
    expectFlipOnly();
  });

  it('takes it after a run was broken, which made of it one of SimCLR', () => {
    choose('autoencoder');
    act('apply-failure-preset', 'collapse');
    choose('autoencoder');
    expectFlipOnly();
  });

  it('takes it after a link, which sets only what it says', () => {
    act('open-link', '?preset=quick-shapes&objective.name=rotation');
    expect(draft().augment).toEqual(presetConfig('quick-shapes').augment);
    choose('simclr');
    choose('autoencoder');
    expectFlipOnly();
  });
});
