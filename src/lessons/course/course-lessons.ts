/**
 * @file The registry of the lessons that stand beside the chapters: a new one is a folder beside `course` and a line
 * here. Their code comes when they are opened, or listed.
 */
export const courseLessons = {
  unlabelled: () => import('../unlabelled/lesson'),
  meaning: () => import('../meaning/lesson'),
  step: () => import('../step/lesson'),
  loss: () => import('../loss/lesson'),
  colours: () => import('../colours/lesson'),
  collapse: () => import('../collapse/lesson'),
  knobs: () => import('../knobs/lesson'),
  few: () => import('../few/lesson'),
} as const;

export type CourseName = keyof typeof courseLessons;
export const courseNames = Object.keys(courseLessons) as CourseName[];
