/**
 * @file Figure 5 with the paper's crop: every image is cropped once, and both views start from that crop, to which the
 * pair of transforms is applied in the first view alone; the second is the crop as it is.
 */
import { figure5 } from './figure-5';
import type { Changes, PaperSweep } from './paper-sweep';

const orderPath = 'augment.order';

/** @param changes of a pair on whole images */
function cropped(changes: Changes): Changes {
  return changes.map(([path, value]) => [
    path,
    path === orderPath ? ['frame', ...(value as readonly string[])] : value,
  ]);
}

export const figure5Cropped = {
  ...figure5,
  name: 'figure-5-cropped',
  words: {
    en: {
      ...figure5.words.en,
      title: 'Figure 5, from one crop',
      scaled:
        'CIFAR-10 and a small encoder in place of ImageNet and ResNet-50. As in the paper, every image is first cropped at random, to 8 % of its area or more; one view is transformed from there, the other is the crop as it is.',
    },
    ko: {
      ...figure5.words.ko,
      title: '그림 5, 하나의 자르기에서',
      scaled:
        'ImageNet과 ResNet-50 대신 CIFAR-10과 작은 인코더를 씁니다. 논문처럼 먼저 이미지마다 넓이의 8 % 이상을 무작위로 자르고, 한쪽 뷰는 거기에 변형을 더하며 다른 뷰는 자른 그대로 둡니다.',
    },
  },
  settings: [...figure5.settings, ['augment.frame.probability', 1], ['augment.frame.minimumArea', 0.08]],
  places: figure5.places.map(({ changes, ...place }) => ({ ...place, changes: cropped(changes) })),
} as const satisfies PaperSweep;
