/** @file Every word of the four knobs and of the drawer that holds all settings. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('controls', {
  en: {
    knobs: {
      label: 'Main settings',
      augment: {
        label: 'How images are changed',
        help: 'Data augmentation: the random changes that make views of an image.',
      },
      temperature: {
        label: 'How strictly to compare',
        help: 'Temperature τ: the lower, the more the closest look-alikes count.',
      },
      batchSize: {
        label: 'Images per step',
        help: 'Batch size N: how many images each update of the weights learns from.',
      },
      head: {
        label: 'Layers for training only',
        help: 'Projection head g: stands between h and the loss, and is thrown away afterwards.',
      },
    },
    open: 'All settings',
    openHint: 'S opens them too',
    changed_one: '{{count}} changed',
    changed_other: '{{count}} changed',
    otherImages: '{{images}}; based on “{{preset}}”',
    isChanged: 'changed',
    close: 'Close',
    search: 'Search settings',
    found_one: '{{count}} setting',
    found_other: '{{count}} settings',
    notFound: 'No setting matches. Try fewer or shorter words, in English or Korean.',
    unused: 'Has no effect with the current settings.',
    restore: 'Back to default: {{value}}',
    restoreAll: 'Reset all to default',
    defaults: 'The preset determines the defaults.',
    stations: {
      images: 'Images',
      views: 'Views',
      encoder: 'Encoder and head',
      objective: 'Objective and loss',
      loss: 'Training',
      evidence: 'Evidence',
    },
  },
  ko: {
    knobs: {
      label: '주요 설정',
      augment: {
        label: '이미지를 바꾸는 방식',
        help: '데이터 증강: 이미지를 무작위로 바꾸어 뷰를 만듭니다.',
      },
      temperature: {
        label: '얼마나 엄격하게 비교할지',
        help: '온도 τ: 낮을수록 가장 비슷한 뷰가 더 크게 작용합니다.',
      },
      batchSize: {
        label: '한 단계에 쓰는 이미지 수',
        help: '배치 크기 N: 가중치를 한 번 갱신할 때 학습하는 이미지의 수입니다.',
      },
      head: {
        label: '학습할 때만 쓰는 층',
        help: '투영 헤드 g: h와 손실 사이에 놓이며, 학습이 끝나면 버립니다.',
      },
    },
    open: '모든 설정',
    openHint: 'S 키로도 열립니다',
    changed_one: '{{count}}개 변경됨',
    changed_other: '{{count}}개 변경됨',
    otherImages: '{{images}}, ‘{{preset}}’ 기준',
    isChanged: '변경됨',
    close: '닫기',
    search: '설정 검색',
    found_one: '설정 {{count}}개',
    found_other: '설정 {{count}}개',
    notFound: '일치하는 설정이 없습니다. 더 적거나 짧은 낱말을 한국어나 영어로 입력해 보세요.',
    unused: '지금의 다른 설정에서는 효과가 없습니다.',
    restore: '기본값으로 되돌리기: {{value}}',
    restoreAll: '모두 기본값으로 되돌리기',
    defaults: '기본값은 프리셋이 정합니다.',
    stations: {
      images: '이미지',
      views: '뷰',
      encoder: '인코더와 헤드',
      objective: '학습 목표와 손실',
      loss: '학습',
      evidence: '평가',
    },
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    controls: typeof words.en;
  }
}
