/** @file Every word of the page that looks back. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('recap', {
  en: {
    title: 'What you have seen',
    lead: 'Five claims, and what your own runs say to each of them.',
    again: 'See it again: {{claim}}',
    claims: {
      replaced: {
        claim: 'No decoder, no proxy task, no labels',
        own: 'Your network names {{now}} of unseen images right; untrained it is {{untrained}}.',
      },
      pairs: {
        claim: 'Views of one image come together, all others part',
        own: 'Mean cosine after {{step}} steps: {{positive}} of positive pairs, {{negative}} of negatives.',
      },
      probability: {
        claim: 'The loss asks how probable the partner is (InfoNCE)',
        own: 'Your network won {{before}} → {{after}} % of the rounds.',
      },
      colours: {
        claim: 'Crops need colour changes: else colours alone give the partner away',
        own: 'Crops alone win {{rounds}} of the rounds and name {{knows}} right.',
      },
      premise: {
        claim: 'A change has to keep the meaning',
        own: 'A mirrored cat is a cat; a six turned by 180° is a nine.',
      },
    },
    notYet: 'You have not seen this in a run of your own yet.',
    onward: 'From here on you change what you like. The playground keeps your run.',
    lessons: 'Or go deeper, in the lessons',
  },
  ko: {
    title: '지금까지 본 것',
    lead: '다섯 가지 주장과, 직접 해 본 학습에서 나온 결과입니다.',
    again: '다시 보기: {{claim}}',
    claims: {
      replaced: {
        claim: '디코더도, 대리 과제도, 레이블도 필요 없습니다',
        own: '처음 보는 이미지의 종류를 맞힌 비율: 내 신경망 {{now}}, 학습하지 않은 신경망 {{untrained}}.',
      },
      pairs: {
        claim: '한 이미지의 뷰는 가까워지고 나머지는 멀어집니다',
        own: '{{step}}단계 뒤 평균 코사인: 양성 쌍 {{positive}}, 음성 샘플 {{negative}}.',
      },
      probability: {
        claim: '손실(InfoNCE)은 짝의 확률로 정해집니다',
        own: '내 신경망이 맞힌 판: {{before}} → {{after}} %.',
      },
      colours: {
        claim: '자르기에는 색 변형이 필요합니다. 없으면 색만으로 짝을 찾습니다',
        own: '자르기만으로 배운 신경망: 맞힌 판 {{rounds}}, 맞힌 종류 {{knows}}.',
      },
      premise: {
        claim: '변형은 의미를 바꾸지 말아야 합니다',
        own: '고양이는 뒤집어도 고양이지만, 6은 180° 돌리면 9입니다.',
      },
    },
    notYet: '아직 직접 학습한 결과로 보지 않았습니다.',
    onward: '이제 무엇이든 바꿔 볼 수 있습니다. 놀이터에는 지금 학습이 그대로 있습니다.',
    lessons: '수업에서 더 알아보기',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    recap: typeof words.en;
  }
}
