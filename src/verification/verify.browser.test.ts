import { describe, expect, it } from 'vitest';
import { createTrainingClient } from '../worker/client';
import type { BackendName, BackendReport } from '../worker/protocol';
import { checkers } from './verify';
import type { VerifiedCase } from './verified-case';

const vectors = import.meta.glob<string>('./vectors/*.json', { query: '?raw', import: 'default' });

async function verifyInWorker(
  backend: BackendName,
): Promise<{ report: BackendReport; cases: VerifiedCase[] }> {
  const client = createTrainingClient(() => undefined);
  const report = await client.call('start', { backend, assetBase: new URL('/', location.href).href });
  const cases: VerifiedCase[] = [];
  for (const name of Object.keys(checkers)) {
    const text = await vectors[`./vectors/${name}`]!();
    cases.push(...(await client.call('verify', { name, text })));
  }
  client.dispose();
  return { report, cases };
}

describe('in the worker of a real browser', () => {
  it('WebGPU has an adapter', async () => {
    expect(await navigator.gpu.requestAdapter()).not.toBeNull();
  });

  it.each(['webgpu', 'wasm'] as const)('the engine agrees with all vectors on %s', async (backend) => {
    const { report, cases } = await verifyInWorker(backend);
    expect(report).toMatchObject({ backend, reason: 'requested' });
    expect(cases.length).toBeGreaterThan(150);
    expect(cases.filter(({ passed }) => !passed)).toEqual([]);
  });
});
