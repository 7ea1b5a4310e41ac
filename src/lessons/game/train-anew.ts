/** @file A run from the start with one setting changed, whatever is on show. */
import { act } from '../../actions/act';
import { beginTraining } from './begin';
import { useGame } from './store';

/** Nothing happens where settings are fixed. */
export function trainAnew(path: string, value: number): void {
  const change = () => act('set-config', { path, value });
  if (change()) return;
  if (useGame.getState().hasSecond) {
    // Back to the settings of the run with colour changes.
    act('undo-comparison');
    useGame.setState({ hasSecond: false });
    change();
  }
  act('reset');
  beginTraining();
}
