/**
 * @file `npm run verify`: holds the engine, on one backend in a real browser, against reference
 * vectors, and names every case that fails.
 */
import { withFields } from '../src/config/parse-config';
import { presetConfig } from '../src/config/presets';
import { exitWith } from './bad-option';
import { readVerifyOptions } from './verify-options';

await exitWith(async () => {
  const { backend, files } = readVerifyOptions(process.argv.slice(2));
  // The worker wants a dataset before anything else: the one that costs the least.
  const config = withFields(presetConfig('quick'), [['dataset.trainingPictures', 16]]);
  let passed = 0;
  let failed = 0;
  let filesLeft = files.length;
  // Brings Vite and Playwright, for which a bad option should not wait.
  const { converse } = await import('./headless-session');
  await converse({
    commands: (assetBase) => [
      { type: 'initialize', runId: 0, backend, assetBase, config },
      { type: 'verify', files },
    ],
    take(event) {
      if (event.type === 'backend') {
        console.log(`Verifying on ${event.report.backend} (${event.report.adapter || 'unnamed adapter'})`);
      }
      if (event.type !== 'verified') return false;
      const failures = event.cases.filter((one) => !one.passed);
      for (const { file, name, detail } of failures) {
        console.log(`FAILED ${file} ${name}: ${detail}`);
      }
      const passedHere = event.cases.length - failures.length;
      console.log(`${event.file}: ${passedHere} passed, ${failures.length} failed`);
      passed += passedHere;
      failed += failures.length;
      filesLeft--;
      return filesLeft === 0;
    },
  });
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
});
