/**
 * @file What a lesson is: pages that drive the page. Each shows something of its own, does something as it is entered
 * and left (through actions alone), and may wait for something to be true of the visitor's own run before the next
 * one is offered.
 */
import type { ComponentType } from 'react';
import type { Check, Question } from './course/question';
import type { TeacherNotes } from './teacher/notes';

export interface LessonPage {
  /** In the address, behind the lesson's. */
  name: string;
  Content: ComponentType;
  /** A hook: whether what the page waits for is true by now. At once unless told. */
  useIsDone?: () => boolean;
  /** A hook: what it waits for, as long as it does. */
  useAwaits?: () => string;
  enter?: () => void;
  leave?: () => void;
  /** A hook: what it asks before it shows anything; the lesson's worksheet asks the same. */
  useQuestions?: () => readonly Question[];
  /** A hook: its questions, with what the visitor's run says to them. */
  useChecks?: () => readonly Check[];
}

/** What is said of a lesson before it is begun. */
export interface About {
  title: string;
  teaches: string;
  audience: string;
  /** On a laptop without a graphics card. */
  minutes: number;
}

export interface Lesson {
  /** Its folder's, and in the address. */
  name: string;
  /** A hook: its title and what its way out is called, in the visitor's language. */
  useTitle: () => string;
  /** A hook, of a lesson that stands in the list of lessons. */
  useAbout?: () => About;
  /** The notes of its teacher's page, which come with that page. */
  teacher?: () => Promise<{ teacher: TeacherNotes }>;
  /** One at least. */
  pages: readonly LessonPage[];
  /** Its pages are looked up, not turned one after the other: each leads back to the list of lessons. */
  isReference?: boolean;
}
