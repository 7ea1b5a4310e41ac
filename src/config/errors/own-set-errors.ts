/** @file Errors of a run on images of a visitor's own. */
import { sentence } from './sentence';

export const ownSetErrors = {
  'own-set-none': sentence({
    en: () => 'No images of your own have been chosen yet. Bring some, or choose another dataset.',
    ko: () => '아직 고른 내 이미지가 없습니다. 이미지를 가져오거나 다른 데이터셋을 고르세요.',
  }),
  /** `size`: height and width in pixels. */
  'own-set-gone': sentence<{ setSha256: string; size: number }>({
    en: ({ setSha256, size }) =>
      `The images that these settings name (SHA-256 ${setSha256.slice(0, 12)}…, at ${size} × ${size} pixels) are not kept on this device, or are kept no more. Bring the same files again, at that size, or choose another dataset.`,
    ko: ({ setSha256, size }) =>
      `설정이 가리키는 이미지(해시 ${setSha256.slice(0, 12)}…, ${size} × ${size} 픽셀)가 이 기기에 없거나 지워졌습니다. 같은 파일을 그 크기로 다시 가져오거나 다른 데이터셋을 고르세요.`,
  }),
  'labels-needed': sentence({
    en: () =>
      'These images have no labels, and what was asked for needs them. Choose an objective without labels, such as SimCLR, or bring images in one folder per class.',
    ko: () =>
      '이 이미지에는 레이블이 없는데, 요청한 작업에는 레이블이 필요합니다. SimCLR처럼 레이블이 필요 없는 학습 목표를 고르거나, 클래스별 폴더에 담긴 이미지를 가져오세요.',
  }),
};
