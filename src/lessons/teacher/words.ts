/** @file The words around a lesson's notes for teachers. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('teacher', {
  en: {
    title: 'For teachers',
    lead: 'For each lesson: what it is to achieve, what to ask, what goes wrong, what to expect, and a worksheet to print.',
    titleOf: 'For teachers: {{lesson}}',
    open: 'Open the lesson',
    minutes: 'Time',
    minutesText: 'About {{minutes}} minutes for one student, on a laptop without a graphics card.',
    ask: 'Ask the class',
    wrong: 'What goes wrong',
    expected: 'What to expect',
    notMeasured:
      'Nobody has measured this lesson over several runs yet. Its checks go by each student’s own run.',
    value: 'Measured',
    repeat: 'It can be repeated by',
    worksheet: 'Worksheet',
    board: 'The class board: the runs of all students beside each other',
    schools: 'Notes for schools: privacy, sizes, proxies',
    print: 'Print the worksheet',
    name: 'Name',
    date: 'Date',
    predict: 'Before you see: mark what you expect',
    measure: 'From your own run: write down the number',
    yours: 'My run',
    neighbour: 'My neighbour’s',
    explain: 'Afterwards: explain',
  },
  ko: {
    title: '교사용 안내',
    lead: '수업마다 목표, 물어볼 것, 잘못되기 쉬운 것, 예상되는 결과, 인쇄할 활동지가 있습니다.',
    titleOf: '교사용 안내: {{lesson}}',
    open: '수업 열기',
    minutes: '시간',
    minutesText: '그래픽 카드가 없는 노트북에서 학생 한 명이 하면 약 {{minutes}}분 걸립니다.',
    ask: '학생들에게 물어보기',
    wrong: '잘못되기 쉬운 것',
    expected: '예상되는 결과',
    notMeasured:
      '이 수업은 아직 여러 번 학습해 측정하지 않았습니다. 확인 문제는 학생마다 자기 학습 결과로 답합니다.',
    value: '측정값',
    repeat: '다시 해 보는 명령',
    worksheet: '활동지',
    board: '학급 게시판: 모든 학생의 학습 결과를 나란히',
    schools: '학교용 안내: 개인 정보, 크기, 프록시',
    print: '활동지 인쇄',
    name: '이름',
    date: '날짜',
    predict: '보기 전에: 예상하는 것에 표시하세요',
    measure: '내 학습 결과에서: 수를 적으세요',
    yours: '내 학습',
    neighbour: '옆 친구의 학습',
    explain: '끝난 뒤에: 설명하세요',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    teacher: typeof words.en;
  }
}
