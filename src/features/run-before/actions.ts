/** @file What begins a run beside the one on show, and what ends the comparison. */
import { z } from 'zod/mini';
import { action } from '../../actions/action';
import { during } from '../../actions/obstacles';
import type { PageState } from '../../actions/page-state';
import { failurePresetNames } from '../../config/failure-presets';
import { distortsColour } from '../../evaluate/shortcut-pipelines';
import { breakRun, takeColoursAway as withoutColours } from '../../state/settings';
import { beginBeside, letGo, undoComparison } from './store';

const whileLoading = during('loading');
const withoutRunBefore = ({ runBefore }: PageState) => (runBefore.before ? undefined : 'no-run-before');

/** Breaks the settings on purpose and starts again with them. */
const applyFailurePreset = action({
  name: 'apply-failure-preset',
  label: { en: 'Break the run on purpose', ko: '일부러 망가뜨리기' },
  argument: z.enum(failurePresetNames),
  obstacle: whileLoading,
  run: (name) => beginBeside(() => breakRun(name)),
});

const takeColoursAway = action({
  name: 'take-colours-away',
  label: { en: 'Take away the colour changes', ko: '색 변형 빼기' },
  obstacle: (page) => (distortsColour(page.run.draft.augment) ? whileLoading(page) : 'no-colour-changes'),
  run: () => beginBeside(withoutColours),
});

const undo = action({
  name: 'undo-comparison',
  label: { en: 'Go back to the run before', ko: '이전 학습으로 되돌리기' },
  obstacle: (page) => withoutRunBefore(page) ?? whileLoading(page),
  run: undoComparison,
});

const letGoOfIt = action({
  name: 'let-go-of-comparison',
  label: { en: 'Let go of the run before', ko: '이전 학습과의 비교 끝내기' },
  obstacle: withoutRunBefore,
  run: letGo,
});

export const runBeforeActions = [applyFailurePreset, takeColoursAway, undo, letGoOfIt] as const;
