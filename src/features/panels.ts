/** @file The evidence's panels, in the order of their tabs: one line each, for a folder that describes itself. */
import { filters } from './filters/description';
import { infonce } from './infonce/description';
import { labelBudget } from './label-budget/description';
import { map } from './map/description';
import { neighbours } from './neighbours/description';
import { comparedObjectives } from './objectives/description';
import { probes } from './probes/description';
import { similarity } from './similarity/description';
import { sweep } from './sweep/description';
import { transformProbes } from './transform-probes/description';

export const panels = [
  probes,
  similarity,
  infonce,
  map,
  neighbours,
  filters,
  transformProbes,
  labelBudget,
  comparedObjectives,
  sweep,
] as const;

export type PanelName = (typeof panels)[number]['name'];

export const panelNames: readonly PanelName[] = panels.map(({ name }) => name);
