/** @file Every word of the autoencoder's station. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('autoencoder', {
  en: {
    title: 'Rebuilt images',
    lead: 'A decoder rebuilds each image from h alone.',
    empty: 'Appears with the first step.',
    image: 'image',
    given: 'with noise',
    rebuilt: 'rebuilt',
    error: 'error',
    row: 'image {{index}}: the original, the input, the rebuilt image, and the error',
    scale:
      'Error: black where a value is right, white where it is off by half the range from black to white or more.',
    decoder: 'The decoder has {{decoder}} weights, the encoder {{encoder}}.',
    share: 'It takes {{share}} of a step’s time.',
    thrownAway: 'It is thrown away after training.',
  },
  ko: {
    title: '복원한 이미지',
    lead: '디코더가 h만 보고 이미지를 복원합니다.',
    empty: '첫 단계가 끝나면 나타납니다.',
    image: '이미지',
    given: '노이즈 추가',
    rebuilt: '복원',
    error: '오차',
    row: '이미지 {{index}} 원본과 입력, 복원한 이미지, 오차',
    scale: '오차: 값이 맞으면 검정, 검정에서 흰색까지의 절반 이상 틀리면 흰색입니다.',
    decoder: '디코더의 가중치는 {{decoder}}개, 인코더의 가중치는 {{encoder}}개입니다.',
    share: '한 단계 시간 중 디코더의 몫: {{share}}.',
    thrownAway: '학습이 끝나면 버립니다.',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    autoencoder: typeof words.en;
  }
}
