/** @file Every word of the page that looks back. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('recap', {
  en: {
    title: 'What you have seen',
    lead: 'Five claims, and what was measured of them on this visit.',
    again: 'See it again: {{claim}}',
    claims: {
      replaced: {
        claim: 'No decoder, no proxy task, no labels',
        own: 'Trained side by side, a linear probe on each names right: {{scores}}.',
      },
      pairs: {
        claim: 'Views of one image come together, all others part',
        own: 'Mean cosine after {{step}} steps: {{positive}} of positive pairs, {{negative}} of negatives.',
      },
      probability: {
        claim: 'The loss asks how probable the partner is (InfoNCE)',
        own: 'Mean probability of the partner among eight (τ = {{temperature}}): {{before}} → {{after}}; loss {{lossBefore}} → {{lossAfter}} nats.',
      },
      colours: {
        claim: 'Crops need colour changes: else colours alone give the partner away',
        crops: 'Crops alone: {{rounds}} of rounds won, {{knows}} of images named right.',
        both: 'With colour changes: {{rounds}} and {{knows}}.',
      },
      premise: {
        claim: 'A change has to keep the meaning',
        own: 'A mirrored cat is a cat; a six turned by 180° is a nine.',
        measured:
          'Of {{count}} test sixes, {{turned}} are read as nines when turned by 180°, and {{upright}} upright (without a network).',
      },
    },
    notYet: 'You have not seen this in a run of your own yet.',
    notCompared: 'Not compared yet. On its page, press “{{start}}”: your run stays as it is.',
    compare: 'Go there',
    onward: 'From here on you change what you like. The playground keeps your run.',
    onwardSecond:
      'The playground shows the network of crops alone; the first one’s curves are there as A, and its run in Your runs.',
    lessons: 'Or go deeper, in the lessons',
  },
  ko: {
    title: '지금까지 본 것',
    lead: '다섯 가지 주장과, 이번 방문에서 잰 결과입니다.',
    again: '다시 보기: {{claim}}',
    claims: {
      replaced: {
        claim: '디코더도, 대리 과제도, 레이블도 필요 없습니다',
        own: '나란히 학습한 뒤 선형 프로브가 종류를 맞힌 비율: {{scores}}.',
      },
      pairs: {
        claim: '한 이미지의 뷰는 가까워지고 나머지는 멀어집니다',
        own: '{{step}}단계 뒤 평균 코사인: 양성 쌍 {{positive}}, 음성 샘플 {{negative}}.',
      },
      probability: {
        claim: '손실(InfoNCE)은 짝의 확률로 정해집니다',
        own: '여덟 후보 중 짝의 평균 확률(τ = {{temperature}}): {{before}} → {{after}}, 손실 {{lossBefore}} → {{lossAfter}}나트.',
      },
      colours: {
        claim: '자르기에는 색 변형이 필요합니다. 없으면 색만으로 짝을 찾습니다',
        crops: '자르기만: 맞힌 판 {{rounds}}, 종류를 맞힌 비율 {{knows}}.',
        both: '색 변형 있음: {{rounds}}, {{knows}}.',
      },
      premise: {
        claim: '변형은 의미를 바꾸지 말아야 합니다',
        own: '고양이는 뒤집어도 고양이지만, 6은 180° 돌리면 9입니다.',
        measured:
          '테스트용 숫자 ‘6’ {{count}}개 가운데 신경망 없이 9로 읽힌 것: 180° 돌리면 {{turned}}개, 돌리지 않으면 {{upright}}개.',
      },
    },
    notYet: '아직 직접 학습한 결과로 보지 않았습니다.',
    notCompared:
      '아직 비교하지 않았습니다. 해당 페이지에서 ‘{{start}}’를 누르세요. 지금 학습은 그대로 남습니다.',
    compare: '그 페이지로 가기',
    onward: '이제 무엇이든 바꿔 볼 수 있습니다. 놀이터에는 지금 학습이 그대로 있습니다.',
    onwardSecond:
      '놀이터에는 자르기만으로 배운 신경망이 있습니다. 첫 번째 신경망은 그래프에 A로 겹쳐 보이고, 내 학습 목록에도 있습니다.',
    lessons: '수업에서 더 알아보기',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    recap: typeof words.en;
  }
}
