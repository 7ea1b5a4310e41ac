/** @file Going through lessons: to a page, back to the playground, and what is answered on the way. */
import { z } from 'zod/mini';
import * as lessons from '../state/lesson-store';
import { action } from './action';

const openLesson = action({
  name: 'open-lesson',
  label: { en: 'Open a page of a lesson', ko: '수업 페이지 열기' },
  argument: z.object({ lesson: z.string(), page: z.optional(z.string()) }),
  obstacle: ({ lesson: { keptTo } }, place) =>
    keptTo !== undefined && !lessons.belongsTo(keptTo, place) ? 'lesson-kept-to' : undefined,
  run: lessons.openPlace,
});

const leaveLesson = action({
  name: 'leave-lesson',
  label: { en: 'Go to the playground', ko: '놀이터로 가기' },
  obstacle: ({ lesson: { place, keptTo } }) =>
    keptTo !== undefined ? 'lesson-kept-to' : place ? undefined : 'no-lesson-open',
  run: lessons.leaveLesson,
});

const giveAnswer = action({
  name: 'give-answer',
  label: { en: 'Answer a question', ko: '질문에 답하기' },
  argument: z.object({ question: z.string(), answer: z.string() }),
  run: ({ question, answer }) => lessons.giveAnswer(question, answer),
});

export const lessonActions = [openLesson, leaveLesson, giveAnswer] as const;
