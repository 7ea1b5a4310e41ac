/**
 * @file What a lesson is: pages that drive the page. Each shows something of its own, does something as it is entered
 * and left (through actions alone), and may wait for something to be true of the visitor's own run before the next
 * one is offered.
 */
import type { ComponentType } from 'react';

export interface LessonPage {
  /** In the address, behind the lesson's. */
  name: string;
  Content: ComponentType;
  /** A hook: whether what the page waits for is true by now. At once unless told. */
  useIsDone?: () => boolean;
  enter?: () => void;
  leave?: () => void;
}

/** What is said of a lesson before it is begun. */
export interface About {
  title: string;
  teaches: string;
  audience: string;
  /** On a laptop without a graphics card. */
  minutes: number;
  teacher: TeacherNotes;
}

/** For whoever teaches it. */
export interface TeacherNotes {
  /** What to ask the class. */
  ask: string;
  /** What goes wrong, and what helps. */
  wrong: string;
  /** Numbers of real runs, with the command that repeats them; none where nobody has measured them. */
  expected?: string;
}

export interface Lesson {
  /** Its folder's, and in the address. */
  name: string;
  /** A hook: its title and what its way out is called, in the visitor's language. */
  useTitle: () => string;
  /** A hook, of a lesson that stands in the list of lessons. */
  useAbout?: () => About;
  /** One at least. */
  pages: readonly LessonPage[];
}
