/** @file What opens each dataset: `source.ts` of its folder, by its name. */
import { implementationsByName } from '../config/implementations';
import type { DatasetSource } from './dataset';
import type { DatasetName } from './datasets';

export const datasetSources: Readonly<Record<DatasetName, DatasetSource>> = implementationsByName(
  import.meta.glob<DatasetSource>('./sources/*/source.ts', { eager: true, import: 'source' }),
);
