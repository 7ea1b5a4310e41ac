/** @file What the reader has picked in the matrix of similarities: let go of with the panel, and with the run. */
import { create } from 'zustand';
import type { MatrixOrder } from '../../evaluate/matrix-order';
import { onNewRun } from '../../state/new-run';
import { onPanelClosed } from '../evidence/store';

/** A pair of views, whatever the order in which they are shown. */
export interface ViewPair {
  a: number;
  b: number;
}

interface MatrixState {
  order: MatrixOrder;
  picked?: ViewPair | undefined;
}

export const useMatrix = create<MatrixState>(() => ({ order: 'batch' }));

const forget = () => useMatrix.setState(useMatrix.getInitialState(), true);
onNewRun(forget);
onPanelClosed('similarity', forget);

export function orderMatrix(order: MatrixOrder): void {
  useMatrix.setState({ order });
}

export function pickPair(picked: ViewPair): void {
  useMatrix.setState({ picked });
}
