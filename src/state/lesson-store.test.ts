import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';

const kept = new Map<string, string>();
vi.mock('../storage/storage', () => ({
  readSetting: (key: string) => kept.get(key),
  writeSetting: (key: string, value: string) => void kept.set(key, value),
}));

const { beginVisit, hashOfPlace, leaveLesson, openPlace, placeOfHash, returnTo, useLesson } =
  await import('./lesson-store');

const visited: string[] = [];
const lessons = ['game', 'premise'];

beforeEach(() => {
  kept.clear();
  visited.length = 0;
  vi.stubGlobal('location', { pathname: '/', search: '', hash: '' });
  vi.stubGlobal('history', {
    pushState: (_: unknown, __: string, address: string) => visited.push(`push ${address}`),
    replaceState: (_: unknown, __: string, address: string) => visited.push(`replace ${address}`),
  });
  useLesson.setState({ place: undefined, answers: {} });
});

const place = () => useLesson.getState().place;

it('a page’s address names it, and is read again', () => {
  const name = fc.stringMatching(/^[a-z]+(-[a-z]+)*$/);
  fc.assert(
    fc.property(name, fc.option(name, { nil: undefined }), (lesson, page) => {
      expect(placeOfHash(hashOfPlace({ lesson, page }))).toEqual({ lesson, page });
    }),
  );
  for (const other of ['', '#', '#/train', '#Game', '#game/train/2', '#game%20']) {
    expect(placeOfHash(other), other).toBeUndefined();
  }
});

it('a first visit begins with the game, a later one where the last one ended', () => {
  beginVisit({ search: '', hash: '' }, lessons);
  expect(place()).toEqual({ lesson: 'game', page: undefined });
  expect(visited).toEqual(['replace /#game']);
  openPlace({ lesson: 'game', page: 'train' });
  useLesson.setState({ place: undefined });
  beginVisit({ search: '', hash: '' }, lessons);
  expect(place()).toEqual({ lesson: 'game', page: 'train' });
  leaveLesson();
  beginVisit({ search: '', hash: '' }, lessons);
  expect(place()).toBeUndefined();
});

it('a link with settings opens the playground, one that names a page that page', () => {
  beginVisit({ search: '?preset=quick', hash: '' }, lessons);
  expect(place()).toBeUndefined();
  beginVisit({ search: '?preset=quick', hash: '#game/train' }, lessons);
  expect(place()).toEqual({ lesson: 'game', page: 'train' });
  useLesson.setState({ place: undefined });
  beginVisit({ search: '', hash: '#diagram' }, lessons);
  expect(place()).toBeUndefined();
});

it('back and forward come to what stands in the address', () => {
  openPlace({ lesson: 'game', page: 'play' });
  openPlace({ lesson: 'game', page: 'meaning' });
  expect(visited).toEqual(['push /#game/play', 'push /#game/meaning']);
  returnTo('#game/play', lessons);
  expect(place()).toEqual({ lesson: 'game', page: 'play' });
  for (const other of ['', '#panel/map']) {
    returnTo('#game/play', lessons);
    returnTo(other, lessons);
    expect(place(), other).toBeUndefined();
  }
});
