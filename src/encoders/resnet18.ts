/**
 * @file Encoder `resnet18`, the CIFAR variant (Chen et al. 2020, appendix B.9; He et al. 2016,
 * arXiv 1512.03385): 3×3 stride-1 stem without max-pooling, four stages of two basic blocks with
 * 64-128-256-512 channels and strides 1, 2, 2, 2; h has 512 entries.
 */
import { convolution, residualStage, type EncoderDescription } from './encoder';

export const resnet18 = {
  name: 'resnet18',
  words: {
    en: { name: 'ResNet-18', about: 'ResNet-18: the paper’s encoder; needs a strong GPU.' },
    ko: { name: 'ResNet-18', about: 'ResNet-18: 논문의 인코더로, 강력한 GPU가 필요합니다.' },
  },
  layers: [
    convolution('stem', 64, 1),
    residualStage('0', 64, 1, 2),
    residualStage('1', 128, 2, 2),
    residualStage('2', 256, 2, 2),
    residualStage('3', 512, 2, 2),
  ],
} as const satisfies EncoderDescription;
