import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { act } from '../../actions/act';
import { closeQuietPage, openQuietPage, type QuietPage } from '../../actions/page.test-support';
import { PlaygroundError } from '../../config/playground-error';
import { presetConfig } from '../../config/presets';
import { readLink } from '../../config/read-link';
import type { StepMetrics } from '../../metrics/step-metrics';
import { useRun } from '../../state/run-store';
import { forgetOutcomes, useShare } from './store';

let page: QuietPage;
let saved: { name: string; content: Blob }[];
const outcomes = () => useShare.getState().outcomes;
const settled = (what: 'card' | 'table' | 'run') =>
  expect.poll(() => outcomes()[what]!.kind).not.toBe('making');

beforeEach(() => {
  page = openQuietPage();
  saved = [];
  const contents = new Map<string, Blob>();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    contents.set(`blob:${contents.size}`, content as Blob);
    return `blob:${contents.size - 1}`;
  });
  vi.stubGlobal('document', {
    createElement: () => ({
      click(this: { href: string; download: string }) {
        saved.push({ name: this.download, content: contents.get(this.href)! });
      },
    }),
  });
});

afterEach(() => {
  forgetOutcomes();
  closeQuietPage();
});

describe('copying the link', () => {
  const at = (search: string, hash: string) =>
    vi.stubGlobal('location', { origin: 'https://a.example', pathname: '/play/', search, hash });

  it('copies the settings and the page that is open, and of the rest of the address the engine', async () => {
    const written: string[] = [];
    vi.stubGlobal('navigator', {
      clipboard: { writeText: (text: string) => Promise.resolve(written.push(text)) },
    });
    at('?utm_source=a&presett=b&backend=cpu&seed=1', '#game/train');
    useRun.setState({ draft: { ...presetConfig('quick'), seed: 7 } });
    expect(act('copy-link')).toBeUndefined();
    await expect.poll(() => outcomes().link).toEqual({ kind: 'copied' });
    const { search, hash, pathname } = new URL(written[0]!);
    expect([pathname, hash]).toEqual(['/play/', '#game/train']);
    expect(readLink(search, ['cpu'])).toEqual({
      config: { ...presetConfig('quick'), seed: 7 },
      backend: 'cpu',
      passedOver: [],
      further: 0,
    });
    expect(search).not.toContain('utm');
  });

  it.each([
    ['refuses', { clipboard: { writeText: () => Promise.reject(new Error('NotAllowedError')) } }],
    ['has no clipboard', {}],
  ])('shows the link where the browser %s', async (_, navigator) => {
    vi.stubGlobal('navigator', navigator);
    at('', '');
    act('copy-link');
    await expect.poll(() => outcomes().link).toMatchObject({ kind: 'not-copied' });
    expect(outcomes().link).toMatchObject({
      address: expect.stringMatching(/^https:\/\/a\.example\/play\/\?preset=/) as string,
    });
  });
});

describe('saving', () => {
  it('is refused with a sentence while there is nothing to save', () => {
    expect(act('save-run')!.message).toContain('no step taken');
    expect(act('save-run')).toMatchObject({ parameters: { cause: 'no-step-taken' } });
    expect(act('save-table')).toMatchObject({ parameters: { cause: 'nothing-measured-yet' } });
    expect(outcomes()).toEqual({});
    expect(page.worker.asked).toEqual([]);
  });

  it('hands over the run as the worker wrote it, under the name of the step that it is of', async () => {
    const runConfig = { ...presetConfig('quick'), seed: 3 };
    useRun.setState(({ progress }) => ({ runConfig, progress: { ...progress, step: 5 } }));
    expect(act('save-run')).toBeUndefined();
    await expect.poll(() => page.worker.last('saveRun')).toBeDefined();
    expect(outcomes().run).toEqual({ kind: 'making' });
    const checkpoint = new Blob(['abc']);
    page.worker.last('saveRun')!.resolve({ checkpoint, step: 6 });
    await settled('run');
    expect(saved[0]!.name).toBe('simclr-playground-cifar10-simclr-seed3-step6.safetensors');
    expect(saved[0]!.content).toBe(checkpoint);
    expect(outcomes().run).toEqual({ kind: 'saved', file: saved[0]!.name });
  });

  it('says why a run cannot be had', async () => {
    useRun.setState(({ progress }) => ({ progress: { ...progress, step: 5 } }));
    act('save-run');
    await expect.poll(() => page.worker.last('saveRun')).toBeDefined();
    page.worker.last('saveRun')!.reject(new PlaygroundError('worker-died', { reason: 'it ended' }));
    await settled('run');
    expect(outcomes().run).toMatchObject({ kind: 'failed', failure: { code: 'worker-died' } });
    expect(saved).toEqual([]);
  });

  it('asks for images that are the visitor’s own where that is ticked, until the menu closes', async () => {
    useRun.setState(({ progress }) => ({ progress: { ...progress, step: 5 } }));
    const asked = async () => {
      const before = page.worker.asked.length;
      act('save-pytorch-package');
      await expect.poll(() => page.worker.asked.length).toBeGreaterThan(before);
      return (page.worker.last('exportArchive')!.argument as { withOwnImages: boolean }).withOwnImages;
    };
    expect(await asked()).toBe(false);
    act('include-own-images', true);
    expect(await asked()).toBe(true);
    forgetOutcomes();
    expect(await asked()).toBe(false);
  });

  it('hands over the table of what was measured', async () => {
    useRun.setState({ latest: { step: 1 } as StepMetrics });
    expect(act('save-table')).toBeUndefined();
    await settled('table');
    expect(saved[0]!.name).toMatch(/^simclr-playground-shapes-simclr-seed0-step\d+\.csv$/);
    expect(await saved[0]!.content.text()).toMatch(/^step,epoch,train\/loss \(nats\),.*\r\n/);
  });

  it('hands over everything without the run’s bytes passing the page', async () => {
    useRun.setState(({ progress }) => ({ progress: { ...progress, step: 5 } }));
    expect(act('save-everything')).toBeUndefined();
    await expect.poll(() => page.worker.last('saveRun')).toBeDefined();
    const checkpoint = new Blob(['abc']);
    page.worker.last('saveRun')!.resolve({ checkpoint, step: 6 });
    await expect.poll(() => page.worker.last('exportArchive')).toBeDefined();
    expect((page.worker.last('exportArchive')!.argument as { checkpoint: Blob }).checkpoint).toBe(checkpoint);
    const archived = new Blob(['zip']);
    page.worker.last('exportArchive')!.resolve(archived);
    await expect.poll(() => saved).toHaveLength(1);
    expect(saved[0]!.content).toBe(archived);
  });
});
