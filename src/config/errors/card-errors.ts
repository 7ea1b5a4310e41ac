/**
 * @file Errors of class cards, each naming the file or the camera. They come with the code that reads cards
 * (known-card-errors.ts).
 */
import type { Bilingual } from '../bilingual';
import { sentence } from './sentence';

interface Source {
  /** The name of a file, or the camera. */
  file: string;
}

const parts: Readonly<Record<string, Bilingual<string>>> = {
  student: { en: 'the name', ko: '이름' },
  lesson: { en: 'the lesson', ko: '수업' },
  settings: { en: 'the settings', ko: '설정' },
  curve: { en: 'the curve', ko: '곡선' },
  scores: { en: 'the scores', ko: '점수' },
  predictions: { en: 'the predictions', ko: '예상' },
  text: { en: 'the text', ko: '글' },
};
const partName = (language: 'en' | 'ko', part: string) => parts[part]?.[language] ?? part;

export const cardErrors = {
  'card-unknown': sentence<Source>({
    en: ({ file }) =>
      `${file} holds no class card. Choose the small file that a student saved under “Class card”, or a picture of its QR code.`,
    ko: ({ file }) =>
      `${file}: 수업 카드가 아닙니다. 학생이 ‘수업 카드’에서 저장한 작은 파일이나 그 QR 코드 이미지를 고르세요.`,
  }),
  'card-too-large': sentence<Source & { most: number }>({
    en: ({ file, most }) =>
      `${file} begins like a class card but is larger than ${most} bytes, which no card is. Ask the student to save it again.`,
    ko: ({ file, most }) =>
      `${file}: 수업 카드처럼 시작하지만 카드의 최대 크기인 ${most}바이트를 넘습니다. 학생에게 다시 저장해 달라고 하세요.`,
  }),
  'card-version': sentence<Source>({
    en: ({ file }) =>
      `The class card in ${file} was made by another version of this page. Load the page anew, here and at the student’s, and make the card again.`,
    ko: ({ file }) =>
      `${file}: 다른 버전의 페이지에서 만든 수업 카드입니다. 여기와 학생의 페이지를 모두 새로 고친 뒤 카드를 다시 만드세요.`,
  }),
  /** `part`: of the card. */
  'card-damaged': sentence<Source & { part: string }>({
    en: ({ file, part }) =>
      `The class card in ${file} is not one that this page has made: ${partName('en', part)} cannot be right. Ask the student to make it again.`,
    ko: ({ file, part }) =>
      `${file}: 이 페이지가 만든 수업 카드가 아닙니다. 맞지 않는 부분: ${partName('ko', part)}. 학생에게 다시 만들어 달라고 하세요.`,
  }),
  'card-is-run': sentence<Source>({
    en: ({ file }) =>
      `${file} is a whole run, which the board has no use for. Open it in the playground, or ask for the student’s class card.`,
    ko: ({ file }) =>
      `${file}: 게시판에서 쓸 수 없는 학습 파일입니다. 놀이터에서 열거나, 학생에게 수업 카드를 달라고 하세요.`,
  }),
  'card-no-code': sentence<Source>({
    en: ({ file }) =>
      `No QR code can be read in the picture ${file}. Take it again: the whole code, sharp, with its white edge, and nothing else.`,
    ko: ({ file }) =>
      `${file}: 이미지에서 QR 코드를 읽을 수 없습니다. 흰 테두리까지 코드 전체가 또렷하게 나오도록 다시 찍으세요.`,
  }),
  /** `most`: cards. */
  'board-full': sentence<Source & { most: number }>({
    en: ({ file, most }) =>
      `The card in ${file} was left out: the board holds ${most} cards. Remove some of them first.`,
    ko: ({ file, most }) =>
      `${file}: 카드를 넣지 못했습니다. 게시판에는 카드가 ${most}장까지 들어갑니다. 먼저 몇 장을 지우세요.`,
  }),
};
