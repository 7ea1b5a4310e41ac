/** @file The parts of the playground, in their order. */
export const playgroundParts = [
  'top-bar',
  'knobs',
  'diagram',
  'charts',
  'runs',
  'laboratory',
  'shortcut',
  'evidence',
  'premise',
] as const;
export type PlaygroundPart = (typeof playgroundParts)[number];
