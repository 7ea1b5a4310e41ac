/** @file The words that the lessons share, and those of their list. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('course', {
  en: {
    title: 'Lessons',
    lead: 'Each takes a few minutes and works with a run of your own: you predict, you try, and your run answers. They stand by themselves; begin with whichever you like.',
    minutes: 'about {{minutes}} minutes',
    teaches: 'What you learn',
    audience: 'For whom',
    teacher: 'For teachers: notes and a worksheet',
    glossary: 'Glossary: every word explained',
    teachers: 'For teachers: notes and worksheets of all lessons',
    game: {
      title: 'The game: the first five minutes',
      teaches: 'What contrastive learning is, by playing it before a network does.',
      audience: 'Everyone. Nothing need be known before.',
    },
    predict: 'Predict before you see',
    predictLead:
      'Say what you expect. Your run will tell how it turns out, and a wrong guess teaches as much as a right one.',
    check: 'What your run says',
    checkLead:
      'Each answer is checked against your own run, not against a book. Where the run cannot tell, the page says so.',
    right: '✓ You said “{{answer}}”, and so does your run. {{because}}',
    wrong: '✗ You said “{{answer}}”. Your run says “{{found}}”. {{because}}',
    open: '… You said “{{answer}}”. Your run cannot tell yet. {{because}}',
    classCard: 'Show my results to the class',
    unusual: 'Usually the answer is “{{usual}}”. Your run is an exception: a single small run may be.',
    sources: 'Sources',
    sourcesLead: 'Where the ideas and numbers of this lesson come from.',
  },
  ko: {
    title: '수업',
    lead: '수업마다 몇 분씩, 직접 학습시킨 신경망으로 진행합니다. 먼저 예상하고, 해 보고, 결과로 답을 확인합니다. 순서는 없으니 원하는 것부터 시작하세요.',
    minutes: '약 {{minutes}}분',
    teaches: '배우는 것',
    audience: '대상',
    teacher: '교사용 안내와 활동지',
    glossary: '용어집: 모든 용어 설명',
    teachers: '모든 수업의 교사용 안내와 활동지',
    game: {
      title: '놀이: 처음 5분',
      teaches: '신경망보다 먼저 놀이를 해 보며 대조 학습이 무엇인지 알아봅니다.',
      audience: '누구나. 미리 알아야 할 것은 없습니다.',
    },
    predict: '보기 전에 예상하기',
    predictLead:
      '어떻게 될지 먼저 예상해 보세요. 결과는 직접 학습시킨 신경망이 알려 줍니다. 틀린 예상에서도 맞은 예상만큼 배웁니다.',
    check: '학습 결과로 확인하기',
    checkLead: '답은 책이 아니라 직접 학습시킨 결과와 비교합니다. 결과로 알 수 없으면 그렇다고 알려 줍니다.',
    right: '✓ 답: “{{answer}}”. 학습 결과도 그렇습니다. {{because}}',
    wrong: '✗ 답: “{{answer}}”. 학습 결과는 “{{found}}”입니다. {{because}}',
    open: '… 답: “{{answer}}”. 아직 학습 결과로는 알 수 없습니다. {{because}}',
    classCard: '내 결과를 학급에 보여 주기',
    unusual: '보통은 “{{usual}}”입니다. 이번 결과는 예외입니다. 작은 학습 한 번으로는 그럴 수 있습니다.',
    sources: '출처',
    sourcesLead: '이 수업의 내용과 수치는 다음에서 왔습니다.',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    course: typeof words.en;
  }
}
