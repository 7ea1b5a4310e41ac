/** @file The words around the glossary's table. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('glossary', {
  en: {
    title: 'Glossary',
    lead: 'What the words of this page mean, in one sentence each. Wherever a word is underlined with dots, it explains itself and leads here.',
    find: 'Find a word',
    none: 'No word here contains it: {{text}}',
    ofLesson: 'Words of this lesson',
    all: 'The whole glossary',
  },
  ko: {
    title: '용어집',
    lead: '이 페이지에 나오는 말을 한두 문장으로 설명합니다. 점선 밑줄이 있는 말을 누르면 설명이 나오고 이곳으로 올 수 있습니다.',
    find: '용어 찾기',
    none: '들어 있는 용어가 없습니다: {{text}}',
    ofLesson: '이 수업에 나오는 용어',
    all: '용어집 전체',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    glossary: typeof words.en;
  }
}
