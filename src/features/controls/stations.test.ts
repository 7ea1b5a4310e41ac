import { expect, it } from 'vitest';
import { configFields } from '../../config/config-fields';
import { fieldsByStation, stationNames } from './stations';

it('every setting stands at one station, in the diagram’s order', () => {
  const stations = fieldsByStation(configFields);
  expect(stations.map(({ station }) => station)).toEqual([...stationNames]);
  const paths = stations.flatMap(({ fields }) => fields.map(({ path }) => path));
  expect([...paths].sort()).toEqual(configFields.map(({ path }) => path).sort());
});

it('a station without any of them is left out', () => {
  const seed = configFields.filter(({ path }) => path === 'seed');
  expect(fieldsByStation(seed)).toEqual([{ station: 'images', fields: seed }]);
  expect(fieldsByStation([])).toEqual([]);
});
