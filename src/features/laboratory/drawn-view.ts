/** @file One of the ten draws under the magnifying glass. */
import type { SampledView } from '../../transforms/sample-views';
import type { FloatImage } from '../../transforms/transform';

export interface DrawnView {
  view: SampledView;
  /** The image after each of the view's transforms. */
  steps: FloatImage[];
}
