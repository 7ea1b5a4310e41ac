/**
 * @file The commands as they are typed: exit code 2 and one line on stderr for a bad option, 0 for help. A process takes a
 * second to start: one for each command. What is refused how, the tests of their options hold.
 */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

function run(...parameters: string[]) {
  return spawnSync(process.execPath, ['scripts/run.mjs', ...parameters], { encoding: 'utf8' });
}

test.each([
  ['train', '--out', 'package.json'],
  ['sweep', '--encoded-images', '9', '--out', 'package.json'],
  ['export', '/no/such/run', '--to', '/tmp/nowhere'],
  ['start', '--port', '8080'],
  ['verify', '--vectors', '/no/such/folder'],
  ['tarin'],
  ['tool', 'test:journey'],
])('%s %s %s exits 2 with one line', (...parameters) => {
  const { status, stdout, stderr } = run(...parameters);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^[^\n]+\.\n$/);
});

test('--help prints how a command is used and exits 0', () => {
  const { status, stdout, stderr } = run('train', '--help');
  expect(stdout).toMatch(/^Usage: npm run train/);
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
