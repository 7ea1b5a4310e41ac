/** @file The runs whose curves are drawn behind those of the run on show: the one before it, and those it is compared with. */
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRunBefore } from '../run-before/store';
import { useCompared, type ComparedRun } from './store';
import './ghost-words';

export interface GhostRun extends ComparedRun {
  /** Stands at the ends of its curves: A, of the run before; 1, 2, … of those that were chosen. */
  mark: string;
}

export function useGhostRuns(): readonly GhostRun[] {
  const { t } = useTranslation();
  const before = useRunBefore((state) => state.before);
  const compared = useCompared((state) => state.runs);
  return useMemo(() => ghostsOf(t, before, compared), [before, compared, t]);
}

/** As they stand. */
export function ghostRuns(t: TFunction): readonly GhostRun[] {
  return ghostsOf(t, useRunBefore.getState().before, useCompared.getState().runs);
}

function ghostsOf(
  t: TFunction,
  before: ReturnType<typeof useRunBefore.getState>['before'],
  compared: readonly ComparedRun[],
): readonly GhostRun[] {
  return [
    ...(before
      ? [
          {
            id: 'before',
            mark: 'A',
            name: t('ghosts.before'),
            config: before.config,
            step: before.run.progress.step,
            history: before.history,
            evidence: before.evidence,
          },
        ]
      : []),
    ...compared.map((run, i) => ({ ...run, mark: String(i + 1) })),
  ];
}
