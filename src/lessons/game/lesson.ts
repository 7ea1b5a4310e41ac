/**
 * @file The game: the visitor plays it first, then a network learns it, then it learns to win it by a shortcut.
 * One run of the quick preset, and one more without colour changes.
 */
import { act } from '../../actions/act';
import { useTranslation } from 'react-i18next';
import { useRun } from '../../state/run-store';
import type { Lesson } from '../lesson';
import { Meaning } from './meaning';
import { Play, useHasPlayed } from './play';
import { Predict, useHasPredicted } from './predict';
import { useGame } from './store';
import { Train, useIsTrained } from './train';
import { Why } from './why';
import { beginWithoutColours, useIsSecondTrained, Without } from './without';
import './words';

export const lesson: Lesson = {
  name: 'game',
  useTitle: () => useTranslation().t('game.title'),
  pages: [
    { name: 'play', Content: Play, useIsDone: useHasPlayed, enter: takeQuickPreset },
    { name: 'meaning', Content: Meaning },
    { name: 'train', Content: Train, useIsDone: useIsTrained, enter: beginTraining },
    { name: 'predict', Content: Predict, useIsDone: useHasPredicted },
    { name: 'without', Content: Without, useIsDone: useIsSecondTrained, enter: beginWithoutColours },
    { name: 'why', Content: Why, shows: ['shortcut'], highlights: 'shortcut' },
  ],
};

/** Of a link without settings; others say what is trained. */
function takeQuickPreset(): void {
  if (location.search === '') act('choose-preset', 'quick');
}

/** As soon as the images are there, unless a run is there already. */
function beginTraining(): void {
  if (useGame.getState().hasSecond) return;
  const tryToBegin = () => {
    const { status, step } = useRun.getState().progress;
    if (status === 'loading') return false;
    if (status === 'idle' && step === 0) act('train');
    return true;
  };
  if (tryToBegin()) return;
  const stop = useRun.subscribe(() => tryToBegin() && stop());
}
