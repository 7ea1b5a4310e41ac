import { expect, it } from 'vitest';
import { withParticle } from './particles';

it.each([
  ['온도', '온도를', '온도로'],
  ['색 변형', '색 변형을', '색 변형으로'],
  ['레이블', '레이블을', '레이블로'],
  ['SimCLR', 'SimCLR을', 'SimCLR로'],
  ['h', 'h를', 'h로'],
  ['tiny', 'tiny를', 'tiny로'],
  ['CIFAR-10', 'CIFAR-10을', 'CIFAR-10으로'],
  ['0.07', '0.07을', '0.07로'],
  ['32', '32를', '32로'],
  ['1,000', '1,000을', '1,000으로'],
  ['87.5 %', '87.5 %를', '87.5 %로'],
  ['‘반전만’', '‘반전만’을', '‘반전만’으로'],
  ['배치 크기(장)', '배치 크기(장)를', '배치 크기(장)로'],
  ['', '', ''],
])('%s: the particle fits the sound in which it ends', (value, object, direction) => {
  expect(withParticle(value, '을/를')).toBe(object);
  expect(withParticle(value, '으로/로')).toBe(direction);
});
