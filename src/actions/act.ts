/** @file The one way to do something to the page: `act('train')`, `act('choose-preset', 'quick')`. */
import { actions } from './actions';
import './words';
import { createPerformer, type ArgumentsOf, type NameOf } from './performer';
import { usePageState } from './page-state';

const performer = createPerformer(actions);

export const { act, shortcutOf } = performer;

/** Whether an action is possible now, for the control that does it. */
export function usePossible<Name extends NameOf<typeof actions>>(
  name: Name,
  ...given: ArgumentsOf<typeof actions, Name>
): boolean {
  return usePageState((page) => performer.isPossible(page, name, ...given));
}
