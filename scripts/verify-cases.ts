/** @file Files of reference vectors, held against the engine of a worker that has started. */
import type { VectorFile } from '../src/verification/verified-case';
import type { HeadlessWorker } from './headless-session';

export interface Verified {
  passed: number;
  /** One sentence each. */
  failed: string[];
}

/** Says of each file how it went. */
export async function verifyCases(worker: HeadlessWorker, files: readonly VectorFile[]): Promise<Verified> {
  const verified: Verified = { passed: 0, failed: [] };
  for (const vectors of files) {
    const cases = await worker.call('verify', vectors);
    const failures = cases.filter((one) => !one.passed);
    const sentences = failures.map(({ file, name, detail }) => `${file} ${name}: ${detail}`);
    for (const sentence of sentences) console.log(`FAILED ${sentence}`);
    const passed = cases.length - failures.length;
    console.log(`${vectors.name}: ${passed} passed, ${failures.length} failed`);
    verified.passed += passed;
    verified.failed.push(...sentences);
  }
  return verified;
}
