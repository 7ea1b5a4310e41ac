/** @file What a panel says of itself, in its folder's `description.ts`; src/features/panels.ts lists them. */
import type { ComponentType } from 'react';
import type { Bilingual } from '../../config/bilingual';
import type { PanelName } from '../../worker/protocol';

export interface PanelDescription {
  /** Its folder's. */
  name: PanelName;
  /** On its tab. */
  title: Bilingual<string>;
  load: () => Promise<{ default: ComponentType }>;
}
