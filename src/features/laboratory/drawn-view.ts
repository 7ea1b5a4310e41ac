/** @file One of the ten draws under the magnifying glass. */
import type { SampledView } from '../../transforms/sample-views';
import type { Picture } from '../../transforms/transform';

export interface DrawnView {
  view: SampledView;
  /** The picture after each of the view's transforms. */
  steps: Picture[];
}
