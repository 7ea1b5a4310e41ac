import { expect, it } from 'vitest';
import { buildCache, fileOf, isolated, staleCaches } from './built-files';

const scope = 'https://school.example/simclr/';
const files = ['index.html', 'favicon.png', 'assets/index-a1.js'];
const asked = (path: string, request: Partial<Request> = {}) =>
  fileOf({ url: scope + path, method: 'GET', mode: 'cors', cache: 'default', ...request }, scope, files);

it('a visit is answered with the page, whatever its settings', () => {
  expect(asked('', { mode: 'navigate' })).toBe('index.html');
  expect(asked('?preset=quick', { mode: 'navigate' })).toBe('index.html');
  expect(asked('index.html', { mode: 'navigate' })).toBe('index.html');
});

it('files of this build and of older ones are answered, all else goes to the network', () => {
  expect(asked('favicon.png')).toBe('favicon.png');
  expect(asked('assets/index-a1.js?v=1')).toBe('assets/index-a1.js');
  expect(asked('assets/index-0ld.js')).toBe('assets/index-0ld.js');
  for (const path of ['datasets/mnist/manifest.json', 'headless.html', '']) {
    expect(asked(path), path).toBeUndefined();
  }
  expect(asked('headless.html', { mode: 'navigate' })).toBeUndefined();
  expect(asked('favicon.png', { method: 'POST' })).toBeUndefined();
  expect(asked('', { mode: 'navigate', cache: 'no-store' })).toBeUndefined();
  const other = { url: 'https://school.example/other/', method: 'GET', mode: 'navigate', cache: 'default' };
  expect(fileOf(other as Request, scope, files)).toBeUndefined();
});

it('the files of an older build stay while another tab is open', () => {
  const [old, own] = [buildCache('1'), buildCache('2')];
  const names = [old, 'simclr-playground-datasets', own];
  expect(staleCaches(names, own, 2)).toEqual([]);
  expect(staleCaches(names, own, 1)).toEqual([old]);
});

it('what is handed out isolates the page and keeps what it was', async () => {
  const answer = isolated(new Response('text', { status: 201, headers: { 'Content-Type': 'text/css' } }));
  expect([answer.status, await answer.text()]).toEqual([201, 'text']);
  expect(Object.fromEntries(answer.headers)).toEqual({
    'content-type': 'text/css',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
  });
});
