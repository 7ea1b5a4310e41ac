import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useLesson } from '../../state/lesson-store';
import { panelNames } from '../panels';
import { panelOfHash } from './panel-address';
import { openPanel } from './store';

const addresses: string[] = [];

beforeEach(() => {
  addresses.length = 0;
  vi.stubGlobal('location', { search: '?preset=quick', hash: '' });
  vi.stubGlobal('history', {
    replaceState: (_: unknown, __: string, address: string) => addresses.push(address),
  });
});

afterEach(() => {
  useLesson.setState({ place: undefined });
  vi.unstubAllGlobals();
});

it('each panel has a link, which opens it', () => {
  for (const name of panelNames) {
    openPanel(name);
    const address = addresses.at(-1)!;
    expect(address).toMatch(/^\?preset=quick#/);
    expect(panelOfHash(address.slice(address.indexOf('#')))).toBe(name);
  }
  expect(panelOfHash('#panel/none')).toBeUndefined();
  expect(panelOfHash('#idea')).toBeUndefined();
});

it('a link to a part of a panel opens the panel, and stays', () => {
  vi.stubGlobal('location', { search: '', hash: '#panel/probes/scores' });
  expect(panelOfHash(location.hash)).toBe('probes');
  openPanel('probes');
  expect(addresses).toEqual([]);
  openPanel('map');
  expect(addresses).toEqual(['#panel/map']);
});

it('the page of a lesson keeps its address', () => {
  useLesson.setState({ place: { lesson: 'break-it', page: 'why' } });
  openPanel('map');
  expect(addresses).toEqual([]);
});
