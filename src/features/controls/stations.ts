/** @file At which station of the diagram each part of the configuration takes effect. */
import type { ConfigField } from '../../config/config-fields';
import type { RunConfig } from '../../config/run-config';

/** In the diagram's order, and what stands beneath it. */
export const stationNames = ['images', 'views', 'encoder', 'objective', 'loss', 'evidence'] as const;
export type StationName = (typeof stationNames)[number];

const stationOfPart: Readonly<Record<Exclude<keyof RunConfig, 'version'>, StationName>> = {
  seed: 'images',
  dataset: 'images',
  augment: 'views',
  model: 'encoder',
  objective: 'objective',
  loss: 'objective',
  optimizer: 'loss',
  schedule: 'loss',
  training: 'loss',
  evaluation: 'evidence',
  engine: 'loss',
};

export interface StationFields {
  station: StationName;
  fields: readonly ConfigField[];
}

/** Those stations that have any of the fields. */
export function fieldsByStation(fields: readonly ConfigField[]): StationFields[] {
  return stationNames
    .map((station) => ({ station, fields: fields.filter(({ path }) => stationOf(path) === station) }))
    .filter((one) => one.fields.length > 0);
}

function stationOf(path: string): StationName {
  return stationOfPart[path.split('.')[0] as keyof typeof stationOfPart];
}
