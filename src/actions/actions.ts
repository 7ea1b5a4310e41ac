/** @file The registry of actions: everything that can be done to the page. A new one is a file and a line here. */
import { experimentActions } from '../features/experiments/actions';
import { neighbourActions } from '../features/neighbours/actions';
import { distortColours } from '../features/shortcut/actions';
import { imageActions } from './images';
import { linkActions } from './link';
import { preferenceActions } from './preferences';
import { revealLabels } from './reveal-labels';
import { settingActions } from './settings';
import { trainingActions } from './training';

export const actions = [
  ...trainingActions,
  ...settingActions,
  ...linkActions,
  ...imageActions,
  ...experimentActions,
  revealLabels,
  distortColours,
  ...neighbourActions,
  ...preferenceActions,
] as const;
