/**
 * @file Fields of the optimisers, in the order in which a config lists them. One that a single optimiser
 * reads may stand in its description instead.
 */
import { number, toggle } from '../config/schema-fields';

/** Whatever the optimiser. */
export const everyOptimizer = {
  learningRate: number(1e-6, 10, 1e-3, {
    step: 1e-6,
    scale: 'logarithmic',
    words: {
      en: { label: 'Learning rate', help: 'How far each update moves the weights, before any schedule.' },
      ko: { label: '학습률', help: '한 번에 가중치를 얼마나 바꿀지 정합니다(스케줄 적용 전).' },
    },
  }),
  weightDecay: number(0, 0.1, 0, {
    step: 1e-6,
    words: {
      en: {
        label: 'Weight decay',
        help: 'Pulls kernels towards 0; biases and batch norm are exempt.',
      },
      ko: {
        label: '가중치 감쇠',
        help: '커널을 0 쪽으로 당깁니다. 편향과 배치 정규화는 제외합니다.',
      },
    },
  }),
};

/** Of those whose description names them. */
export const hyperparameters = {
  momentum: number(0, 0.999, 0.9, {
    step: 0.001,
    words: {
      en: { label: 'Momentum', help: 'How much of the last update carries over.' },
      ko: { label: '모멘텀', help: '지난 갱신을 얼마나 유지할지 정합니다.' },
    },
  }),
  nesterov: toggle(false, {
    words: {
      en: { label: 'Nesterov', help: 'Looks ahead along the momentum before each update.' },
      ko: { label: '네스테로프', help: '모멘텀 방향을 먼저 내다보고 갱신합니다.' },
    },
  }),
  beta1: number(0, 0.9999, 0.9, {
    step: 0.0001,
    words: {
      en: { label: 'β₁', help: 'How slowly the running mean of the gradients forgets.' },
      ko: { label: 'β₁', help: '기울기 평균이 옛 값을 잊는 속도입니다.' },
    },
  }),
  beta2: number(0, 0.99999, 0.999, {
    step: 0.00001,
    words: {
      en: { label: 'β₂', help: 'How slowly the running mean of the squared gradients forgets.' },
      ko: { label: 'β₂', help: '기울기 제곱 평균이 옛 값을 잊는 속도입니다.' },
    },
  }),
  epsilon: number(1e-10, 1e-2, 1e-8, {
    step: 1e-10,
    scale: 'logarithmic',
    words: {
      en: { label: 'ε', help: 'Avoids division by zero where gradients vanish.' },
      ko: { label: 'ε', help: '기울기가 사라질 때 0으로 나누지 않게 합니다.' },
    },
  }),
};
