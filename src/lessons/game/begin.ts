/** @file How the run of the game begins, whichever chapter a visit opens first. */
import { act } from '../../actions/act';
import { useRun } from '../../state/run-store';
import { useGame } from './store';

/** Of a link without settings; others say what is trained. */
export function takeQuickPreset(): void {
  if (location.search === '') act('choose-preset', 'quick');
}

/** As soon as the images are there, unless a run is there already. */
export function beginTraining(): void {
  takeQuickPreset();
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
