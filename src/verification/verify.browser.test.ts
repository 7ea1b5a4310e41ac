import { describe, expect, it } from 'vitest';
import { createTrainingClient } from '../worker/client';
import type { BackendName, BackendReport, WorkerEvent } from '../worker/protocol';
import { presetConfig } from '../config/presets';
import { checkers } from './verify';
import type { VerifiedCase } from './verified-case';

const vectors = import.meta.glob<string>('./vectors/*.json', { query: '?raw', import: 'default' });

async function verifyInWorker(
  backend: BackendName,
): Promise<{ report: BackendReport; cases: VerifiedCase[] }> {
  const files = await Promise.all(
    Object.keys(checkers).map(async (name) => ({
      name,
      text: await vectors[`./vectors/${name}`]!(),
    })),
  );
  const cases: VerifiedCase[] = [];
  return new Promise((resolve, reject) => {
    let report: BackendReport;
    let remaining = files.length;
    const client = createTrainingClient((event: WorkerEvent) => {
      if (event.type === 'backend') report = event.report;
      if (event.type === 'failure') reject(new Error(event.failure.message));
      if (event.type !== 'verified') return;
      cases.push(...event.cases);
      if (--remaining > 0) return;
      client.dispose();
      resolve({ report, cases });
    });
    const assetBase = new URL('/', location.href).href;
    client.send({ type: 'initialize', runId: 0, backend, assetBase, config: presetConfig('quick') });
    client.send({ type: 'verify', files });
  });
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
