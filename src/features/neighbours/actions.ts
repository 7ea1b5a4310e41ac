/** @file Which image's neighbours are looked for: a test image's, or an own one's. */
import { z } from 'zod/mini';
import { action } from '../../actions/action';
import { testImage } from '../../actions/obstacles';
import { askNeighbours, type NeighbourQuery } from './store';

/** @param argument the image's place among the test images, from 0 */
const findNeighbours = action({
  name: 'find-neighbours',
  label: { en: 'Find neighbours of a test image', ko: '테스트 이미지의 이웃 찾기' },
  argument: z.int().check(z.gte(0)),
  obstacle: testImage,
  run: (index) => askNeighbours({ kind: 'test', index }),
});

const findNeighboursOfOwn = action({
  name: 'find-neighbours-of-own',
  label: { en: 'Find neighbours of an own image', ko: '내 이미지의 이웃 찾기' },
  run: (own: Omit<Extract<NeighbourQuery, { kind: 'own' }>, 'kind'>) =>
    askNeighbours({ kind: 'own', ...own }),
});

export const neighbourActions = [findNeighbours, findNeighboursOfOwn] as const;
