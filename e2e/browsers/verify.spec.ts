/** @file The engine holds against PyTorch's numbers on every backend that the browser offers. */
import { readVerifyOptions } from '../../scripts/verify-options';
import type { BackendName } from '../../src/worker/protocol';
import { expect, test } from './test';

for (const backend of ['wasm', 'webgpu'] as const satisfies BackendName[]) {
  test(`verify holds on ${backend}, where the browser offers it`, async ({ visit, baseURL }) => {
    const { visitor } = visit;
    await visitor.open(`${baseURL}headless.html`);
    const hasGpu = () => visitor.ask(async () => Boolean(await navigator.gpu?.requestAdapter()));
    if (backend === 'webgpu' && !(await hasGpu())) {
      console.log(`${visitor.browser} offers no WebGPU adapter here`);
      return;
    }
    const report = await visitor.ask(async (backend) => {
      window.receiveNews = () => Promise.resolve();
      return window.callWorker('start', { backend, assetBase: location.href });
    }, backend);
    if ('failure' in report) throw new Error(report.failure.message);
    expect(report.value.backend).toBe(backend);
    let passed = 0;
    for (const file of readVerifyOptions([]).files) {
      const cases = await visitor.ask((vectors) => window.callWorker('verify', vectors), file);
      if ('failure' in cases) throw new Error(cases.failure.message);
      expect(cases.value.filter((one) => !one.passed)).toEqual([]);
      passed += cases.value.length;
    }
    expect(passed).toBeGreaterThan(0);
    console.log(
      `${visitor.browser}, ${backend} (${report.value.adapter || 'unnamed adapter'}): ${passed} passed`,
    );
  });
}
