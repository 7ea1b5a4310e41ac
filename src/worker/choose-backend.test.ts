import { describe, expect, it } from 'vitest';
import type { FailureCause } from '../config/errors/causes';
import type { BackendName } from '../config/errors/sentence';
import { PlaygroundError } from '../config/playground-error';
import { chooseBackend, type BackendStarters } from './choose-backend';
import type { BackendRequest } from './protocol';

const never = new Promise<never>(() => undefined);
const nvidia = { vendor: 'nvidia', architecture: 'ampere', device: '', description: '' };
const device = {} as GPUDevice;

const adapterOf = (parts: object) =>
  ({
    info: nvidia,
    features: new Set(),
    limits: {},
    requestDevice: () => Promise.resolve(device),
    ...parts,
  }) as never;

/** Answers with these, in turn, and with the last again. */
function gpuOf(...answers: (GPUAdapter | null | Promise<never>)[]): GPU {
  let asked = 0;
  return {
    requestAdapter: async () => answers[Math.min(asked++, answers.length - 1)]!,
  } as unknown as GPU;
}

const failing = (backend: BackendName, cause: FailureCause) => () =>
  Promise.reject(new PlaygroundError('backend-unavailable', { backend, reason: 'test', cause }));

/** What is chosen, and why; all waiting is over at once. */
function choose(
  gpu: GPU | undefined,
  request: BackendRequest = 'auto',
  starters: Partial<BackendStarters<string>> = {},
  isSecureContext = true,
): Promise<string> {
  return chooseBackend(
    request,
    // Later than whatever answers at all.
    { gpu, isSecureContext, wait: () => new Promise((resolve) => setTimeout(resolve, 20)) },
    {
      webgpu: ({ info }, reason) => Promise.resolve(`webgpu ${reason} ${info.vendor}`.trim()),
      wasm: (reason) => Promise.resolve(`wasm ${reason}`),
      cpu: (reason) => Promise.resolve(`cpu ${reason}`),
      ...starters,
    },
  );
}

describe('left to choose', () => {
  it.each<[string, GPU | undefined, string]>([
    ['a real adapter', gpuOf(adapterOf({})), 'webgpu hardware-gpu nvidia'],
    ['no WebGPU at all', undefined, 'wasm no-webgpu'],
    ['no adapter, however often it is asked', gpuOf(null), 'wasm no-webgpu'],
    ['no adapter at first', gpuOf(null, adapterOf({})), 'webgpu hardware-gpu nvidia'],
    [
      'an adapter request that is refused',
      { requestAdapter: () => Promise.reject(new Error('lost')) } as unknown as GPU,
      'wasm no-webgpu',
    ],
    ['an adapter request that is never answered', gpuOf(never), 'wasm gpu-no-answer'],
    [
      'a device request that is never answered',
      gpuOf(adapterOf({ requestDevice: () => never })),
      'wasm gpu-no-answer',
    ],
    [
      'a device request that is refused',
      gpuOf(adapterOf({ requestDevice: () => Promise.reject(new Error('no')) })),
      'wasm gpu-not-started',
    ],
    ['an adapter that says nothing of itself', gpuOf(adapterOf({ info: undefined })), 'webgpu hardware-gpu'],
    [
      'an adapter that tells of itself when asked, as before 2024',
      gpuOf(adapterOf({ info: undefined, requestAdapterInfo: () => Promise.resolve({ vendor: 'intel' }) })),
      'webgpu hardware-gpu intel',
    ],
    [
      'an adapter that never tells of itself',
      gpuOf(adapterOf({ info: undefined, requestAdapterInfo: () => never })),
      'webgpu hardware-gpu',
    ],
    [
      'a software adapter by its name',
      gpuOf(adapterOf({ info: { description: 'SwiftShader' } })),
      'wasm software-gpu',
    ],
    [
      'a fallback adapter',
      gpuOf(adapterOf({ info: { ...nvidia, isFallbackAdapter: true } })),
      'wasm software-gpu',
    ],
    [
      'a fallback adapter, as before 2024',
      gpuOf(adapterOf({ info: undefined, isFallbackAdapter: true })),
      'wasm software-gpu',
    ],
  ])('%s', async (_, gpu, chosen) => {
    expect(await choose(gpu)).toBe(chosen);
  });

  it('a page that came over plain http is told so', async () => {
    expect(await choose(undefined, 'auto', {}, false)).toBe('wasm insecure-context');
  });

  it('gradients that come out wrong, and a backend that does not start, are different reasons', async () => {
    const gpu = gpuOf(adapterOf({}));
    expect(await choose(gpu, 'auto', { webgpu: failing('webgpu', 'self-test') })).toBe(
      'wasm gpu-self-test-failed',
    );
    expect(await choose(gpu, 'auto', { webgpu: failing('webgpu', 'not-started') })).toBe(
      'wasm gpu-not-started',
    );
  });

  it('plain JavaScript is the last resort', async () => {
    expect(await choose(undefined, 'auto', { wasm: failing('wasm', 'not-started') })).toBe('cpu no-wasm');
  });
});

describe('a request', () => {
  it('is obeyed, for a software adapter too', async () => {
    expect(await choose(undefined, 'cpu')).toBe('cpu requested');
    expect(await choose(gpuOf(adapterOf({})), 'wasm')).toBe('wasm requested');
    expect(await choose(gpuOf(adapterOf({ info: { description: 'SwiftShader' } })), 'webgpu')).toBe(
      'webgpu requested',
    );
  });

  it.each<[string, GPU | undefined, boolean]>([
    ['no-webgpu', undefined, true],
    ['insecure-context', undefined, false],
    ['no-webgpu', gpuOf(null), true],
    ['gpu-no-answer', gpuOf(never), true],
    ['gpu-no-answer', gpuOf(adapterOf({ requestDevice: () => never })), true],
    ['gpu-not-started', gpuOf(adapterOf({ requestDevice: () => Promise.reject(new Error('no')) })), true],
  ])('is refused with its cause: %s', async (cause, gpu, isSecureContext) => {
    const refusal = choose(gpu, 'webgpu', {}, isSecureContext);
    await expect(refusal).rejects.toMatchObject({
      code: 'backend-unavailable',
      parameters: { backend: 'webgpu', cause },
    });
    await expect(refusal).rejects.toThrow(/^The webgpu backend cannot run here: /);
  });
});
