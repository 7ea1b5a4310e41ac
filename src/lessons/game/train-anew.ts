/** @file A run from the start with one setting changed, whatever is on show. */
import { act } from '../../actions/act';
import { beginTraining } from './begin';
import { useGame } from './store';

export function trainAnew(path: string, value: number): void {
  // Back to the settings of the run with colour changes.
  if (useGame.getState().hasSecond) act('undo-comparison');
  useGame.setState({ hasSecond: false });
  act('set-config', { path, value });
  act('reset');
  beginTraining();
}
