/** @file The lessons that have a teacher's page, by the names of these pages. */
import { useAboutGame } from '../course/about-game';
import { courseLessons, courseNames } from '../course/course-lessons';
import type { Lesson } from '../lesson';
import type { TeacherNotes } from './notes';

const taught = { idea: () => import('../idea/lesson'), ...courseLessons } as const;

export type TaughtName = keyof typeof taught;
export const taughtNames: readonly TaughtName[] = ['idea', ...courseNames];

export interface Taught {
  lesson: Lesson;
  notes: TeacherNotes;
  /** A hook. */
  useAbout: NonNullable<Lesson['useAbout']>;
}

/** @throws where their code cannot be had */
export async function loadTaught(name: TaughtName): Promise<Taught> {
  const { lesson }: { lesson: Lesson } = await taught[name]();
  const { teacher } = await lesson.teacher!();
  return { lesson, notes: teacher, useAbout: lesson.useAbout ?? useAboutGame };
}
