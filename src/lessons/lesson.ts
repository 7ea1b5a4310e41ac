/**
 * @file What a lesson is: pages that drive the page. Each shows something of its own and parts of the playground
 * beneath, does something as it is entered and left (through actions alone), and may wait for something to be true
 * of the visitor's own run before the next one is offered.
 */
import type { ComponentType } from 'react';

/** Parts of the playground, in their order; a lesson's page shows some of them beneath its own. */
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

export interface LessonPage {
  /** In the address, behind the lesson's. */
  name: string;
  Content: ComponentType;
  /** None unless told: whatever is not needed is hidden. */
  shows?: readonly PlaygroundPart[];
  /** The part of those that a ring draws the eyes to. */
  highlights?: PlaygroundPart;
  /** A hook: whether what the page waits for is true by now. At once unless told. */
  useIsDone?: () => boolean;
  enter?: () => void;
  leave?: () => void;
}

export interface Lesson {
  /** Its folder's, and in the address. */
  name: string;
  /** A hook: its title and what its way out is called, in the visitor's language. */
  useTitle: () => string;
  /** One at least. */
  pages: readonly LessonPage[];
}
