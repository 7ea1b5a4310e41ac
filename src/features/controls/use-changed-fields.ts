/** @file The settings that are not as the preset has them. */
import { useMemo } from 'react';
import { differingFields } from '../../config/parse-config';
import { presetConfig } from '../../config/presets';
import { useRun } from '../../state/run-store';

/** Their paths. */
export function useChangedFields(): string[] {
  const draft = useRun((run) => run.draft);
  const preset = useRun((run) => run.preset);
  return useMemo(() => differingFields(draft, presetConfig(preset)), [draft, preset]);
}
