/** @file Every word of the class card. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('classCard', {
  en: {
    title: 'Class card',
    close: 'Close the class card',
    about:
      'Your run for the class board: show the code to the camera of the teacher’s page, or hand over the file. Both hold the same.',
    name: 'Your name',
    nameHelp: 'As it is to stand on the board: 20 characters at most. It is not kept.',
    nameFirst: 'Write your name, and the code appears here.',
    save: 'Save as a file',
    saved: 'Saved {{file}}',
    code: 'QR code of the class card of {{name}}',
    curve: 'The loss curve up to step {{step}}, thinned',
    noCurve: 'No loss curve: no step has been logged yet',
    scores: 'The scores on unseen images after {{step}} steps',
    noScores: 'No scores: the network has not been tested yet',
    predictions: 'Predictions of this lesson, with what your run says to them: {{answered}}',
    privacy: 'Nothing is sent anywhere: only who sees the code or has the file has what is in it.',
  },
  ko: {
    title: '수업 카드',
    close: '수업 카드 닫기',
    about:
      '학급 게시판에 올릴 내 학습 결과입니다. 선생님 페이지의 카메라에 코드를 보여 주거나 파일을 전달하세요. 둘의 내용은 같습니다.',
    name: '이름',
    nameHelp: '게시판에 표시할 이름을 20자 이내로 쓰세요. 이름은 보관하지 않습니다.',
    nameFirst: '이름을 쓰면 여기에 코드가 나타납니다.',
    save: '파일로 저장',
    saved: '저장한 파일: {{file}}',
    code: '수업 카드 QR 코드: {{name}}',
    curve: '{{step}}단계까지의 손실 곡선(점을 줄임)',
    noCurve: '손실 곡선 없음: 아직 기록된 단계가 없습니다',
    scores: '{{step}}단계 뒤 처음 보는 이미지에서의 점수',
    noScores: '점수 없음: 아직 신경망을 평가하지 않았습니다',
    predictions: '이 수업의 예상과 그에 대한 학습 결과: {{answered}}개',
    privacy: '아무것도 전송하지 않습니다. 코드를 보거나 파일을 받은 사람만 내용을 알 수 있습니다.',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    classCard: typeof words.en;
  }
}
