import { expect, it } from 'vitest';
import { hashOfPlace } from '../state/lesson-store';
import { unknownPlace } from './unknown-place';

/** A notice has no room for all. */
const offers = 6;

const near = async (hash: string) => (await unknownPlace(hash))!.near.map(hashOfPlace);

it('what there is, was there under another name, or was added by others is not unknown', async () => {
  const known = [
    ...[
      '',
      '#',
      '#content',
      '#diagram',
      '#playground',
      '#idea',
      '#idea/meaning',
      '#premise',
      '#game',
      '#game/why',
    ],
    ...['#panel/map', '#panel/probes/scores', '#panel/premise/turn', '#utm_source=a', '#fbclid=b'],
  ];
  for (const hash of known) expect(await unknownPlace(hash), hash).toBeUndefined();
});

it('of a page that a lesson lacks, those that it has are offered, the likeliest first', async () => {
  expect(await near('#break-it/wy')).toEqual(
    ['why', 'without', 'predict', 'histograms'].map((name) => `#break-it/${name}`),
  );
  expect(await near('#idea/train')).toEqual(expect.arrayContaining(['#idea/play', '#idea/meaning']));
});

it('of a lesson that there is not, the likeliest of those that there are', async () => {
  expect((await near('#premiss'))[0]).toBe('#premise');
  expect((await near('#Idea/play'))[0]).toBe('#idea');
  expect(await near('#game/none')).toHaveLength(offers);
  expect((await unknownPlace(`#${'long'.repeat(99)}`))!.hash.length).toBeLessThan(50);
  expect(await near('#%')).toHaveLength(offers);
});

it('a panel that there is not is named, without an offer', async () => {
  expect(await unknownPlace('#panel/maps')).toEqual({ hash: '#panel/maps', near: [] });
  expect(await unknownPlace('#panel')).toMatchObject({ hash: '#panel' });
});
