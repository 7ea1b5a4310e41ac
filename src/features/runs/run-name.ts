/** @file What a run is called: as the visitor wants, or after its dataset and objective. */
import type { TFunction } from 'i18next';
import { choiceName } from '../../i18n/member-names';
import type { RunRecord } from '../../runs/record';
import './words';

export function runName(t: TFunction, { name, config }: Pick<RunRecord, 'name' | 'config'>): string {
  if (name) return name;
  const { dataset, objective } = config;
  return t('runs.name', { dataset: choiceName(t, dataset.name), objective: choiceName(t, objective.name) });
}
