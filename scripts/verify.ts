/**
 * @file `npm run verify`: holds the engine, on one backend in a real browser, against reference
 * vectors, and names every case that fails.
 */
import { exitWith } from './bad-option';
import { readVerifyOptions } from './verify-options';

await exitWith(async () => {
  const { backend, files } = readVerifyOptions(process.argv.slice(2));
  let passed = 0;
  let failed = 0;
  // Brings Vite and Playwright, for which a bad option should not wait.
  const { converse } = await import('./headless-session');
  await converse({
    async speak(worker) {
      const report = await worker.call('start', { backend, assetBase: worker.assetBase });
      console.log(`Verifying on ${report.backend} (${report.adapter || 'unnamed adapter'})`);
      for (const vectors of files) {
        const cases = await worker.call('verify', vectors);
        const failures = cases.filter((one) => !one.passed);
        for (const { file, name, detail } of failures) console.log(`FAILED ${file} ${name}: ${detail}`);
        const passedHere = cases.length - failures.length;
        console.log(`${vectors.name}: ${passedHere} passed, ${failures.length} failed`);
        passed += passedHere;
        failed += failures.length;
      }
    },
  });
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
});
