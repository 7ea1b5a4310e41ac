/** @file The registry of lessons: a new one is a folder beside this and a line here. Their code comes when they are opened. */
export const lessons = {
  game: () => import('./game/lesson'),
} as const;

export type LessonName = keyof typeof lessons;

export const lessonNames = Object.keys(lessons) as LessonName[];
