/** @file Which objectives are to be compared, and for how long: kept while the page is open. */
import { create } from 'zustand';
import { namesOf } from '../../config/member';
import { objectives, type ObjectiveName } from '../../objectives/objectives';

export const objectiveNames: readonly ObjectiveName[] = namesOf(objectives);
/** Over the training images. */
export const passChoices = [1, 5, 10, 20, 40] as const;
export type Passes = (typeof passChoices)[number];

interface ComparisonState {
  /** In the registry's order; one at least. */
  chosen: readonly ObjectiveName[];
  passes: Passes;
}

export const useComparison = create<ComparisonState>(() => ({ chosen: objectiveNames, passes: 5 }));

export function compareWith(name: ObjectiveName, isCompared: boolean): void {
  useComparison.setState(({ chosen }) => ({
    chosen: objectiveNames.filter((one) => (one === name ? isCompared : chosen.includes(one))),
  }));
}

export function choosePasses(passes: Passes): void {
  useComparison.setState({ passes });
}
