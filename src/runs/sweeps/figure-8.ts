/**
 * @file Figure 8: the projection head, and the length of its embedding z. The figure has bars without numbers;
 * without a head z is h, whose length is the encoder's.
 */
import type { PaperSweep } from './paper-sweep';

/** Of the encoder `tiny`. */
const featureSize = 64;
const widths = [16, 32, featureSize, 128, 256];

const place = (kind: string, width: number) => ({
  values: { 'model.head.kind': kind, 'model.head.outputUnits': width },
  changes: [
    ['model.head.kind', kind],
    ['model.head.outputUnits', width],
  ] as const,
});

export const figure8 = {
  name: 'figure-8',
  words: {
    en: {
      title: 'Figure 8: head and width of z',
      found:
        'A nonlinear head is 3 points better than a linear one and more than 10 better than none, whatever the length of z. The figure gives no numbers.',
      scaled:
        'CIFAR-10 and a small encoder in place of ImageNet and ResNet-50, whose h has 2,048 numbers: here it has 64, and z 16 to 256 in place of 32 to 2,048. Without a head z is h, so there is one width.',
    },
    ko: {
      title: '그림 8: 헤드와 z의 길이',
      found:
        'z의 길이와 관계없이 비선형 헤드가 선형 헤드보다 3점, 헤드가 없을 때보다 10점 이상 좋습니다. 그림에는 수치가 없습니다.',
      scaled:
        'ImageNet과 ResNet-50 대신 CIFAR-10과 작은 인코더를 씁니다. h는 2,048개가 아니라 64개, z는 32~2,048개가 아니라 16~256개입니다. 헤드가 없으면 z가 곧 h이므로 길이가 하나뿐입니다.',
    },
  },
  settings: [['model.encoder', 'tiny']],
  places: [
    place('none', featureSize),
    ...widths.map((width) => place('linear', width)),
    ...widths.map((width) => place('nonlinear', width)),
  ],
  budgets: {
    laptop: { settings: [], seeds: 1 },
    longer: {
      settings: [
        ['dataset.trainingImages', 10_000],
        ['training.batchSize', 128],
        ['training.epochs', 50],
      ],
      seeds: 3,
    },
  },
} as const satisfies PaperSweep;
