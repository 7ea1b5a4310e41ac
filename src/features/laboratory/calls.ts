/** @file What the laboratory asks of the training worker. */
import type { BatchSample } from '../../worker/protocol';

export type LaboratoryCalls = {
  /** The first `count` images of the step that follows `step` others, of the run or else of the settings; the page draws its views again. */
  batchAt(argument: { step: number; count: number }): BatchSample;
};
