/** @file The main ways through the page, in each browser. */
import { resolve } from 'node:path';
import { words as gameWords } from '../../src/lessons/game/words';
import { words as lessonWords } from '../../src/lessons/words';
import { en } from '../../src/i18n/en';
import { button, expect, test, testId } from './test';

const notKept = 'only in this tab';
const quick = {
  backend: 'wasm',
  preset: 'quick',
  'dataset.trainingImages': 500,
  'training.logEvery': 1,
  'evaluation.everySteps': 0,
};

test(
  'a run trains on all cores, its loss falls, and it is paused, stepped and reset',
  {
    tag: '@short',
  },
  async ({ visit }) => {
    await visit.open(quick);
    await visit.hasStatus('idle');
    const [isIsolated, processors] = await visit.visitor.ask(
      () => [crossOriginIsolated, navigator.hardwareConcurrency] as const,
    );
    expect(isIsolated).toBe(true);
    await expect.poll(() => visit.text('backend-badge')).toContain(`on ${Math.min(processors, 16)} thread`);
    await visit.press('train');
    // Shown a moment after the step that it is of.
    await expect.poll(() => visit.loss()).toBeGreaterThan(0);
    const first = await visit.loss();
    await visit.reachesStep(20);
    await visit.press('pause');
    await visit.hasStatus('paused');
    expect(await visit.loss()).toBeLessThan(first);
    const pausedAt = await visit.step();
    await visit.press('step');
    await expect.poll(() => visit.step()).toBe(pausedAt + 1);
    await visit.hasStatus('paused');
    await visit.look('playground');
    await visit.press('reset');
    await visit.hasStatus('idle');
    expect(await visit.step()).toBe(0);
  },
);

test('a run trains on webgpu, where the browser offers it', async ({ visit }) => {
  await visit.open({ ...quick, backend: 'webgpu', 'training.batchSize': 8 });
  const offersWebgpu = await visit.visitor.ask(async () => Boolean(await navigator.gpu?.requestAdapter()));
  if (!offersWebgpu) {
    await visit.hasStatus('failed');
    await visit.look('no-webgpu');
    return;
  }
  await visit.hasStatus('idle');
  // An adapter may be without a name.
  expect(await visit.text('backend-badge')).toMatch(/^WebGPU( on (?!WebGPU)\S.*)?$/);
  await visit.press('train');
  await visit.reachesStep(2);
  await visit.press('pause');
  await visit.hasStatus('paused');
  expect(await visit.loss()).toBeGreaterThan(0);
  await visit.look('webgpu');
});

test('a run goes on after a reload', async ({ visit }) => {
  const { visitor } = visit;
  await visit.open(quick);
  await visit.hasStatus('idle');
  await visit.press('train');
  await visit.reachesStep(5);
  await visit.press('pause');
  await visit.hasStatus('paused');
  const kept = await visit.step();
  // WebKit's, where it is driven, is a private window, of which it keeps no files.
  const keepsFiles = await visitor.ask(
    () =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open('journey', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('files');
        opening.onsuccess = () => {
          const keeping = opening.result.transaction('files', 'readwrite');
          keeping.objectStore('files').put(new Blob(['file']), 1);
          keeping.oncomplete = () => resolve(true);
          keeping.onabort = () => resolve(false);
        };
      }),
  );
  await visit.scrollTo('runs');
  if (!keepsFiles) {
    await expect.poll(() => visit.text('not-kept')).toContain(notKept);
    await visit.look('not-kept');
    return;
  }
  await expect.poll(() => visit.text('run-row')).toMatch(/[1-9] MB/);
  await visit.look('runs');
  await visit.open(quick);
  await visitor.click(testId('go-on'));
  await visit.reachesStep(kept + 2);
});

test('images of one’s own are brought, looked at and trained on', async ({ visit }) => {
  const { visitor } = visit;
  await visit.open({ ...quick, 'training.batchSize': 4, 'training.epochs': 2000 });
  await visit.hasStatus('idle');
  await visitor.click('//*[@data-station="images"]//h2/button');
  await visitor.click(testId('own-images'));
  await visitor.upload(
    testId('own-images-files'),
    resolve('src/datasets/formats/cases/korean-cp949-bsdtar.zip'),
  );
  await expect.poll(() => visit.text('guessed-names')).toContain('말');
  await visit.look('own-images');
  await visitor.click(testId('confirm-names'));
  await visitor.click(testId('train-on-own'));
  await visit.reachesStep(3);
});

test('a first visit plays the game, and every chapter fits its screen', async ({ visit }) => {
  const { visitor } = visit;
  const said = gameWords.en;
  await visit.open();
  await expect.poll(() => visit.page()).toBe('play');
  const firstChoice = button(said.play.choice.replace('{{number}}', '1'));
  await expect.poll(() => visit.isThere(firstChoice)).toBe(true);
  await visit.look('game');
  for (const round of [1, 2, 3]) {
    await visitor.click(button(said.play.choice.replace('{{number}}', String(round))));
    await expect.poll(() => visit.text('own-score')).toContain(String(round));
    if (round < 3) await visitor.click(button(said.play.another));
  }
  await visitor.click(button(lessonWords.en.next));
  await expect.poll(() => visit.page()).toBe('meaning');
  await visitor.press('ArrowLeft');
  await expect.poll(() => visit.page()).toBe('play');
  for (const chapter of ['pairs', 'train', 'learned', 'break-it', 'premise', 'course'] as const) {
    const name = lessonWords.en.chapters[chapter];
    await visitor.click(`//nav//a[contains(normalize-space(), "${name}") or @aria-label="${name}"]`);
    await expect.poll(() => visitor.ask(() => location.hash)).toContain(`#${chapter}`);
    await expect.poll(() => visit.isThere('//h1[normalize-space()]')).toBe(true);
    await visit.look(`chapter-${chapter}`);
  }
  await visitor.resize(390, 844);
  await visit.look('phone-course');
  await visit.open({}, '#idea');
  await expect.poll(() => visit.page()).toBe('play');
  await visit.look('phone-game');
});

test('the playground looks as it should from top to bottom, on a desk and on a phone', async ({ visit }) => {
  const { visitor } = visit;
  await visit.open({ ...quick, 'evaluation.everySteps': 20 });
  await visit.hasStatus('idle');
  await visit.press('train');
  await visit.reachesStep(40);
  await visit.press('pause');
  await visit.hasStatus('paused');
  await visit.lookAll('desk');
  await visitor.click(testId('all-settings'));
  await expect.poll(() => visit.text('settings')).toContain(en.config.loss.temperature.label);
  await visit.look('settings');
  await visitor.press('Escape');
  await visitor.resize(390, 844);
  await visit.lookAll('phone');
});
