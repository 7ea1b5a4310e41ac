/**
 * @file The commands as they are typed: exit code 2 and one line on stderr for a bad option, 0 for help.
 */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

function run(...parameters: string[]) {
  return spawnSync(process.execPath, ['scripts/run.mjs', ...parameters], { encoding: 'utf8' });
}

test.each([
  ['train', '--preset', 'huge'],
  ['train', '--set', 'loss.temperature=900'],
  ['train', '--out', 'package.json'],
  ['sweep', '--grid', 'objective.name=magic', '--encoded-images', '9'],
  ['sweep', '--encoded-images', '9', '--out', 'package.json'],
  ['start', '--port', '8080'],
  ['verify', '--vectors', '/no/such/folder'],
  ['verify', '--backend', 'webgl'],
  ['tarin'],
  ['tool', 'test:journey'],
])('%s %s %s exits 2 with one line', (...parameters) => {
  const { status, stdout, stderr } = run(...parameters);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^[^\n]+\.\n$/);
});

test.each(['train', 'sweep', 'start'])('%s --help prints how it is used and exits 0', (command) => {
  const { status, stdout, stderr } = run(command, '--help');
  expect(stdout).toMatch(new RegExp(`^Usage: npm run ${command}`));
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
