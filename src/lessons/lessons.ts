/** @file The registry of chapters: a new one is a folder beside this and a line here. Their code comes when they are opened. */
import type { KeptLessons } from '../state/lesson-store';
import { courseLessons, courseNames } from './course/course-lessons';

export const lessons = {
  idea: () => import('./idea/lesson'),
  pairs: () => import('./pairs/lesson'),
  train: () => import('./train/lesson'),
  learned: () => import('./learned/lesson'),
  'break-it': () => import('./break-it/lesson'),
  premise: () => import('./premise/lesson'),
  course: () => import('./course/lesson'),
  glossary: () => import('./glossary/lesson'),
  schools: () => import('./schools/lesson'),
  teacher: () => import('./teacher/lesson'),
  board: () => import('./board/lesson'),
  ...courseLessons,
} as const;

export type LessonName = keyof typeof lessons;

export const lessonNames = Object.keys(lessons) as LessonName[];

/** Those that tell the story, in the order of the rail; the playground comes after them. */
export const chapters = [
  'idea',
  'pairs',
  'train',
  'learned',
  'break-it',
  'premise',
] as const satisfies readonly LessonName[];
export type ChapterName = (typeof chapters)[number];

export function isChapter(name: LessonName): name is ChapterName {
  return chapters.some((chapter) => chapter === name);
}

/** Those that a teacher's link may keep to: the game with all chapters, the others by themselves; each with the glossary. */
export const keptLessons: KeptLessons = {
  idea: [...chapters, 'glossary'],
  ...Object.fromEntries(courseNames.map((name) => [name, [name, 'glossary']])),
};
