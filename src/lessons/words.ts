/** @file The words that all lessons share. */
import { partWords } from '../i18n/part-words';

export const words = partWords('lessons', {
  en: {
    rail: 'Chapters',
    present: 'Present',
    presentHint: 'Full screen, larger type (key P)',
    chapters: {
      idea: 'Idea',
      pairs: 'Pairs',
      train: 'Train',
      learned: 'Did it learn?',
      'break-it': 'Break it',
      premise: 'Premise',
      playground: 'Playground',
      course: 'Lessons',
    },
    progress: 'Page {{page}} of {{pages}}',
    backHint: 'Left arrow key',
    nextHint: 'Right arrow key',
    skip: 'Skip to the playground',
    back: 'Back',
    next: 'Next',
    end: 'To the playground',
    endLesson: 'All lessons',
    toLesson: 'Back to the lesson',
  },
  ko: {
    rail: '장 목록',
    present: '발표',
    presentHint: '전체 화면, 큰 글씨 (P 키)',
    chapters: {
      idea: '아이디어',
      pairs: '쌍',
      train: '학습',
      learned: '배웠을까?',
      'break-it': '망가뜨리기',
      premise: '전제',
      playground: '놀이터',
      course: '수업',
    },
    progress: '{{pages}}쪽 중 {{page}}쪽',
    backHint: '왼쪽 화살표 키',
    nextHint: '오른쪽 화살표 키',
    skip: '건너뛰고 놀이터로',
    back: '이전',
    next: '다음',
    end: '놀이터로',
    endLesson: '모든 수업',
    toLesson: '수업으로 돌아가기',
  },
});

declare module '../i18n/part-words' {
  interface PartWords {
    lessons: typeof words.en;
  }
}
