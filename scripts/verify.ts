/**
 * @file `npm run verify`: holds the engine, on one backend in a real browser, against reference
 * vectors, and names every case that fails.
 */
import { exitWith } from './bad-option';
import { verifyCases, type Verified } from './verify-cases';
import { readVerifyOptions } from './verify-options';

await exitWith(async () => {
  const { backend, files } = readVerifyOptions(process.argv.slice(2));
  let verified: Verified | undefined;
  // Brings Vite and Playwright, for which a bad option should not wait.
  const { converse } = await import('./headless-session');
  await converse({
    async speak(worker) {
      const report = await worker.call('start', { backend, assetBase: worker.assetBase });
      console.log(`Verifying on ${report.backend} (${report.adapter || 'unnamed adapter'})`);
      verified = await verifyCases(worker, files);
    },
  });
  const { passed, failed } = verified!;
  console.log(`${passed} passed, ${failed.length} failed`);
  return failed.length === 0 && passed > 0 ? 0 : 1;
});
