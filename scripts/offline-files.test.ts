import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { builtFiles, policyOf } from './offline-files';

it('a build’s service worker keeps all but datasets and what no visitor needs; its version follows the contents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'offline-files-'));
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  try {
    for (const path of ['index.html', 'assets/a-1.js', 'datasets/mnist/train.png', 'headless.html'])
      write(path, 'a');
    write('service-worker.js', 'a');
    const { version, files } = builtFiles(folder);
    expect(files).toEqual(['assets/a-1.js', 'index.html']);
    write('datasets/mnist/train.png', 'b');
    expect(builtFiles(folder).version).toBe(version);
    write('index.html', 'b');
    expect(builtFiles(folder).version).not.toBe(version);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('the policy names the page’s inline scripts by their hashes and lets no other in', () => {
  const policy = policyOf('<script>start()</script><script type="module" src="a.js"></script>');
  const hash = createHash('sha256').update('start()').digest('base64');
  expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
});
