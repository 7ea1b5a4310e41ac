/** @file What a panel says of itself, in its folder's `description.ts`; its component is the default export of `panel.tsx` there. */
import type { Bilingual } from '../../config/bilingual';

export interface PanelDescription {
  /** Its folder's. */
  name: string;
  /** On its tab. */
  title: Bilingual<string>;
  /** The services whose data it shows (src/worker/service.ts): they compute it while the panel is open and on the screen. */
  watches: readonly string[];
  /** Whether it shows how alike two views of an image are: only of runs that learn from that. */
  needsPairs?: true;
}
