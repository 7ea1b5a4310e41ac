/**
 * @file Figure 5: pairs of transforms, applied one after the other to the first view alone; the second is the
 * image as it is. Along the diagonal one transform alone. Accuracies of a linear classifier on ImageNet, in percent.
 */
import { augmentChanges } from '../../config/assignment';
import { augmentPreset } from '../../config/augment-presets';
import type { Bilingual } from '../../config/bilingual';
import type { TransformName } from '../../transforms/transforms';
import type { Changes, PaperSweep } from './paper-sweep';

const always = (name: TransformName): Changes => [[`augment.${name}.probability`, 1]];

/** The paper's seven, each with what it is made of here. */
const parts: Readonly<Record<string, { order: readonly TransformName[]; changes: Changes }>> = {
  crop: { order: ['crop'], changes: [...always('crop'), ['augment.crop.minimumArea', 0.08]] },
  cutout: { order: ['cutout'], changes: always('cutout') },
  // Colour distortion of strength 1 (appendix A).
  colour: {
    order: ['jitter', 'grayscale'],
    changes: [
      ['augment.jitter.probability', 0.8],
      ['augment.jitter.strength', 1],
      ['augment.grayscale.probability', 0.2],
    ],
  },
  sobel: { order: ['sobel'], changes: always('sobel') },
  noise: { order: ['noise'], changes: always('noise') },
  blur: { order: ['blur'], changes: always('blur') },
  // One in four turns is none.
  rotate: { order: ['rotate'], changes: [['augment.rotate.probability', 0.75]] },
};
const names = Object.keys(parts);

/** Rows: the first transform; columns: the second. */
const paper = [
  [33.1, 33.9, 56.3, 46.0, 39.9, 35.0, 30.2],
  [32.2, 25.6, 33.9, 40.0, 26.5, 25.2, 22.4],
  [55.8, 35.5, 18.8, 21.0, 11.4, 16.5, 20.8],
  [46.2, 40.6, 20.9, 4.0, 9.3, 6.2, 4.2],
  [38.8, 25.8, 7.5, 7.6, 9.8, 9.8, 9.6],
  [35.1, 25.2, 16.6, 5.8, 9.7, 2.6, 6.7],
  [30.0, 22.5, 20.7, 4.3, 9.7, 6.5, 2.6],
];

function pairChanges(first: string, second: string): Changes {
  const pair = [...new Set([first, second])].map((name) => parts[name]!);
  const order = pair.flatMap((part) => part.order);
  return [
    ...pair.flatMap(({ changes }) => changes),
    ...order.map((name) => [`augment.${name}.views`, 'first'] as const),
    ['augment.order', order],
  ];
}

const axis = (en: string, ko: string): Bilingual<{ label: string; values: Record<string, string> }> => ({
  en: {
    label: en,
    values: {
      crop: 'crop',
      cutout: 'cutout',
      colour: 'colour',
      sobel: 'Sobel',
      noise: 'noise',
      blur: 'blur',
      rotate: 'rotate',
    },
  },
  ko: {
    label: ko,
    values: {
      crop: '자르기',
      cutout: '컷아웃',
      colour: '색',
      sobel: '소벨',
      noise: '노이즈',
      blur: '블러',
      rotate: '회전',
    },
  },
});

export const figure5 = {
  name: 'figure-5',
  words: {
    en: {
      title: 'Figure 5: pairs of transforms',
      found:
        'No transform alone makes a good representation (the diagonal). Crop and colour together do, far ahead of every other pair.',
      scaled:
        'CIFAR-10 and a small encoder in place of ImageNet and ResNet-50. As in the paper, one view alone is transformed; the other is the whole image, because these images all have one size and need no crop to get one, as ImageNet’s do.',
    },
    ko: {
      title: '그림 5: 변형의 쌍',
      found:
        '변형 하나만으로는 좋은 표현을 얻지 못합니다(대각선). 자르기와 색을 함께 쓰면 다른 어떤 쌍보다 훨씬 좋습니다.',
      scaled:
        'ImageNet과 ResNet-50 대신 CIFAR-10과 작은 인코더를 씁니다. 논문처럼 한쪽 뷰만 변형하고, 다른 뷰는 이미지 전체입니다. ImageNet과 달리 이미지의 크기가 모두 같아 크기를 맞추려고 자를 필요가 없기 때문입니다.',
    },
  },
  axes: {
    first: axis('First transform', '첫째 변형'),
    second: axis('Second transform', '둘째 변형'),
  },
  settings: augmentChanges(augmentPreset('none')),
  places: names.flatMap((first, row) =>
    names.map((second, column) => ({
      values: { first, second },
      changes: pairChanges(first, second),
      paper: { probeH: paper[row]![column]! },
    })),
  ),
  budgets: {
    laptop: { settings: [['training.epochs', 5]], seeds: 1 },
    longer: {
      settings: [
        ['dataset.trainingImages', 10_000],
        ['training.batchSize', 128],
        ['training.epochs', 20],
      ],
      seeds: 3,
    },
  },
} as const satisfies PaperSweep;
