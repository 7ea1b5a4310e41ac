/** @file The registry of actions: everything that can be done to the page. A new one is a file and a line here. */
import { batchActions } from '../features/batch/actions';
import { boardActions } from '../features/board/actions';
import { classCardActions } from '../features/class-card/actions';
import { compareActions } from '../features/compare/actions';
import { controlActions } from '../features/controls/actions';
import { openPanel } from '../features/evidence/actions';
import { experimentActions } from '../features/experiments/actions';
import { infonceActions } from '../features/infonce/actions';
import { laboratoryActions } from '../features/laboratory/actions';
import { mapActions } from '../features/map/actions';
import { neighbourActions } from '../features/neighbours/actions';
import { comparisonActions } from '../features/objectives/actions';
import { offlineActions } from '../features/offline/actions';
import { ownImageActions } from '../features/own-images/actions';
import { runBeforeActions } from '../features/run-before/actions';
import { runsActions } from '../features/runs/actions';
import { shareActions } from '../features/share/actions';
import { distortColours } from '../features/shortcut/actions';
import { matrixActions } from '../features/similarity/actions';
import { slowMotionActions } from '../features/slow-motion/actions';
import { sweepActions } from '../features/sweep/actions';
import { imageActions } from './images';
import { lessonActions } from './lessons';
import { linkActions } from './link';
import { preferenceActions } from './preferences';
import { revealLabels } from './reveal-labels';
import { settingActions } from './settings';
import { holdStation } from './stations';
import { trainingActions } from './training';

export const actions = [
  ...trainingActions,
  ...runBeforeActions,
  ...runsActions,
  ...compareActions,
  ...settingActions,
  ...controlActions,
  ...linkActions,
  ...lessonActions,
  ...imageActions,
  ...experimentActions,
  revealLabels,
  distortColours,
  holdStation,
  openPanel,
  ...batchActions,
  ...matrixActions,
  ...infonceActions,
  ...mapActions,
  ...laboratoryActions,
  ...neighbourActions,
  ...comparisonActions,
  ...sweepActions,
  ...slowMotionActions,
  ...ownImageActions,
  ...shareActions,
  ...classCardActions,
  ...boardActions,
  ...preferenceActions,
  ...offlineActions,
] as const;
