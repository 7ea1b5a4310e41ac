import fc from 'fast-check';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import {
  beginVisit,
  dismissUnknown,
  giveAnswer,
  hashOfPlace,
  leaveLesson,
  openPlace,
  passOver,
  placeOfHash,
  returnTo,
  useLesson,
} from './lesson-store';

const kept = vi.hoisted(() => new Map<string, string>());
vi.mock('../storage/storage', () => ({
  readSetting: (key: string) => kept.get(key),
  writeSetting: (key: string, value: string) => void kept.set(key, value),
}));

const visited: string[] = [];
const lessons = ['idea', 'train', 'break-it', 'premise'];

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

afterAll(() => useLesson.setState({ place: undefined, answers: {} }));

const place = () => useLesson.getState().place;

it('a page’s address names it, and is read again', () => {
  const name = fc.stringMatching(/^[a-z]+(-[a-z]+)*$/);
  fc.assert(
    fc.property(name, fc.option(name, { nil: undefined }), (lesson, page) => {
      expect(placeOfHash(hashOfPlace({ lesson, page }))).toEqual({ lesson, page });
    }),
  );
  for (const other of ['', '#', '#/train', '#Idea', '#idea/play/2', '#idea%20']) {
    expect(placeOfHash(other), other).toBeUndefined();
  }
});

it('a first visit begins with the first chapter, a later one where the last one ended', () => {
  beginVisit({ search: '', hash: '' }, lessons);
  expect(place()).toEqual({ lesson: 'idea', page: undefined });
  expect(visited).toEqual(['replace /#idea']);
  openPlace({ lesson: 'train', page: 'train' });
  useLesson.setState({ place: undefined });
  beginVisit({ search: '', hash: '' }, lessons);
  expect(place()).toEqual({ lesson: 'train', page: 'train' });
  leaveLesson();
  beginVisit({ search: '', hash: '' }, lessons);
  expect(place()).toBeUndefined();
});

it('a link with settings opens the playground, one that names a page that page', () => {
  beginVisit({ search: '?preset=quick', hash: '' }, lessons);
  expect(place()).toBeUndefined();
  beginVisit({ search: '?preset=quick', hash: '#train/train' }, lessons);
  expect(place()).toEqual({ lesson: 'train', page: 'train' });
  useLesson.setState({ place: undefined });
  beginVisit({ search: '', hash: '#diagram' }, lessons);
  expect(place()).toBeUndefined();
});

it('back and forward come to what stands in the address', () => {
  openPlace({ lesson: 'idea', page: 'play' });
  openPlace({ lesson: 'idea', page: 'meaning' });
  expect(visited).toEqual(['push /#idea/play', 'push /#idea/meaning']);
  returnTo('#idea/play', lessons);
  expect(place()).toEqual({ lesson: 'idea', page: 'play' });
  for (const other of ['', '#panel/map']) {
    returnTo('#idea/play', lessons);
    returnTo(other, lessons);
    expect(place(), other).toBeUndefined();
  }
});

it('links from before there were chapters open the pages that they meant', () => {
  for (const [before, now] of Object.entries({
    '#game': { lesson: 'idea' },
    '#game/meaning': { lesson: 'idea', page: 'meaning' },
    '#game/train': { lesson: 'train', page: 'train' },
    '#game/why': { lesson: 'break-it', page: 'why' },
  })) {
    beginVisit({ search: '', hash: before }, lessons);
    expect(place(), before).toEqual(now);
    expect(visited.pop(), before).toBe(`replace /${hashOfPlace(now)}`);
  }
});

it('what an address names in vain is noted until something else is opened or the note is dismissed', () => {
  const unknown = () => useLesson.getState().unknown;
  const note = { hash: '#train/foo', near: [] };
  beginVisit({ search: '', hash: '#train/foo' }, lessons);
  passOver(note);
  expect([place(), unknown()]).toEqual([{ lesson: 'train' }, note]);
  expect(visited).toEqual(['replace /#train']);
  // The next visit does not begin with it.
  expect(kept.get('place')).toBe('#train');
  dismissUnknown();
  expect([place(), unknown()]).toEqual([{ lesson: 'train' }, undefined]);
  passOver(note);
  openPlace({ lesson: 'premise' });
  expect(unknown()).toBeUndefined();
  returnTo('#nowhere', lessons);
  passOver({ hash: '#nowhere', near: [] });
  expect([place(), unknown()!.hash]).toEqual([undefined, '#nowhere']);
  returnTo('', lessons);
  expect(unknown()).toBeUndefined();
});

it('answers are kept for the next visit; what cannot be read is none', () => {
  giveAnswer('game-round-0', '3');
  useLesson.setState({ answers: {} });
  beginVisit({ search: '', hash: '' }, lessons);
  expect(useLesson.getState().answers).toEqual({ 'game-round-0': '3' });
  for (const damaged of ['', '{', '[1]', '{"a":1}']) {
    kept.set('answers', damaged);
    beginVisit({ search: '', hash: '' }, lessons);
    expect(useLesson.getState().answers, damaged).toEqual({});
  }
});
