/** @file A teacher's link brings a class to one lesson with its settings, whatever else somebody writes into it. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { act } from '../../actions/act';
import { closeQuietPage, openQuietPage } from '../../actions/page.test-support';
import { arbitraryConfig } from '../../config/arbitrary-config.test-support';
import { presetConfig } from '../../config/presets';
import { readLink } from '../../config/read-link';
import { beginVisit, placeOfHash, returnTo, useLesson } from '../../state/lesson-store';
import { useRun } from '../../state/run-store';
import { keptLessons, lessonNames } from '../lessons';
import { taughtNames } from '../teacher/taught';
import { classLink, isOfThisMachine } from './address';

const site = { origin: 'https://school.example', pathname: '/simclr/' };
const names = Object.keys(keptLessons);

/** Opens the page by a link, as its first script does. */
function visit(search: string, hash = ''): void {
  beginVisit({ search, hash }, lessonNames, keptLessons);
  openQuietPage(search);
}

const visited: string[] = [];
const place = () => useLesson.getState().place;

/** So that it can be seen what the address becomes. */
function followAddress(search: string): void {
  visited.length = 0;
  const go = (_: unknown, __: string, address: string) => void visited.push(address);
  vi.stubGlobal('location', { pathname: '/', search, hash: '' });
  vi.stubGlobal('history', { pushState: go, replaceState: go });
}

afterEach(() => {
  vi.useRealTimers();
  closeQuietPage();
  useLesson.setState(useLesson.getInitialState(), true);
});

it('any settings and any lesson come out of the link as they went in', () => {
  fc.assert(
    fc.property(arbitraryConfig, fc.constantFrom(...names), (config, lesson) => {
      const { search } = new URL(classLink(site, lesson, config));
      expect(readLink(search, [], names)).toEqual({ config, lesson, passedOver: [], further: 0 });
    }),
    { numRuns: 30 },
  );
});

it('is short for the settings that lessons use', () => {
  expect(classLink(site, 'colours', { ...presetConfig('quick'), seed: 7 })).toBe(
    'https://school.example/simclr/?lesson=colours&preset=quick-cifar10&seed=7',
  );
});

it('each lesson that is taught can be kept to', () => {
  expect(names).toEqual(taughtNames);
});

it('an address that only this machine knows is told from others', () => {
  const isOf = (hostname: string) => isOfThisMachine({ hostname });
  expect(['localhost', 'a.localhost', '127.0.0.1', '[::1]'].every(isOf)).toBe(true);
  expect(['school.example', '192.168.0.7', 'localhost.example'].some(isOf)).toBe(false);
});

describe('a visit by the link', () => {
  it('begins with the lesson, whatever page the address names beside it', () => {
    visit('?lesson=colours&preset=quick-cifar10&seed=7', '#board');
    expect(useLesson.getState()).toMatchObject({ keptTo: 'colours', place: { lesson: 'colours' } });
    expect(useRun.getState().draft).toEqual({ ...presetConfig('quick'), seed: 7 });
    visit('?lesson=colours&preset=quick-cifar10', '#colours/predict');
    expect(place()).toEqual({ lesson: 'colours', page: 'predict' });
  });

  it('stays there until the link is left, and then all else is there again, with the settings', () => {
    const search = '?lesson=loss&preset=quick-cifar10&seed=7';
    visit(search);
    followAddress(search);
    expect(act('leave-lesson')).toMatchObject({ parameters: { cause: 'lesson-kept-to' } });
    expect(act('open-lesson', { lesson: 'course' })).toMatchObject({
      parameters: { cause: 'lesson-kept-to' },
    });
    expect(act('open-settings')).toMatchObject({ parameters: { cause: 'lesson-open' } });
    expect(act('open-lesson', { lesson: 'glossary' })).toBeUndefined();
    act('leave-class-link');
    expect(visited.at(-1)).toBe('?preset=quick-cifar10&seed=7');
    expect(act('open-lesson', { lesson: 'course' })).toBeUndefined();
    expect(act('leave-lesson')).toBeUndefined();
    expect(place()).toBeUndefined();
  });

  it('keeps the teacher’s settings in the address while a lesson changes them', () => {
    vi.useFakeTimers();
    const search = '?lesson=colours&preset=quick-cifar10&seed=7';
    visit(search);
    followAddress(search);
    act('set-config', { path: 'augment.jitter.probability', value: 0 });
    vi.runAllTimers();
    expect(visited).toEqual([]);
  });

  it('stays on its page where a link leads out of the lesson', () => {
    visit('?lesson=few', '#few/curve');
    followAddress('?lesson=few');
    returnTo('#panel/label-budget', lessonNames);
    expect(place()).toEqual({ lesson: 'few', page: 'curve' });
    expect(visited.at(-1)).toBe('/?lesson=few#few/curve');
  });

  it('goes through all chapters where it keeps to the game', () => {
    visit('?lesson=idea');
    followAddress('?lesson=idea');
    expect(act('open-lesson', { lesson: 'break-it' })).toBeUndefined();
    expect(act('open-lesson', { lesson: 'few' })).toBeDefined();
  });
});

it('a lesson that there is not is named with those that there are, and one of them can be taken', () => {
  visit('?lesson=colors&preset=quick-cifar10');
  expect(useLesson.getState().keptTo).toBeUndefined();
  const [part] = useRun.getState().link!.passedOver;
  expect(part).toMatchObject({ name: 'lesson', failure: { code: 'config-value' } });
  act('take-link-offer', { part: part!.name, offer: part!.offers[0]! });
  expect(useLesson.getState()).toMatchObject({ keptTo: 'colours', place: { lesson: 'colours' } });
  expect(useRun.getState().link).toBeUndefined();
});

const anyLesson = fc.oneof(
  fc.constantFrom(...names),
  fc.constantFrom('__proto__', 'constructor', 'board', 'teacher', '<img src=x onerror=alert(1)>', ''),
  fc.string(),
);
const anyHash = fc.oneof(fc.constantFrom(...lessonNames.map((name) => `#${name}`), ''), fc.string());

it('whatever stands in a link, and wherever a student tries to go, a lesson is kept to or none is', () => {
  fc.assert(
    fc.property(anyLesson, fc.string(), anyHash, fc.array(anyHash), (lesson, rest, hash, tries) => {
      const search = `?lesson=${encodeURIComponent(lesson)}&${rest}&lesson=${encodeURIComponent(lesson)}`;
      useLesson.setState(useLesson.getInitialState(), true);
      visit(search, hash);
      followAddress(search);
      const { keptTo } = useLesson.getState();
      expect(keptTo).toBe(names.includes(lesson) ? lesson : undefined);
      for (const one of tries) {
        returnTo(one, lessonNames);
        const named = placeOfHash(one);
        if (named) act('open-lesson', named);
        if (keptTo !== undefined) expect(keptLessons[keptTo]).toContain(place()!.lesson);
      }
      closeQuietPage();
    }),
  );
});
