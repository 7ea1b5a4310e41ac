/**
 * @file RunConfig: everything that decides a run. Same config and seed on the same backend, same
 * losses. One versioned zod schema, composed from what the members of the registries say of themselves,
 * serves the page's controls, the address bar, the worker and the command line. A field's range, step,
 * unit, label and one-line explanation stand where it is defined and nowhere else.
 * Ranges and defaults: Chen et al. 2020 (arXiv 2002.05709), appendix A and B.9.
 */
import { z } from 'zod/mini';
import { datasets } from '../datasets/datasets';
import { fits, grounds, imageSizes } from '../datasets/own/settings';
import { encoders } from '../encoders/encoders';
import { headFields } from '../heads/head';
import { heads } from '../heads/heads';
import { losses } from '../losses/losses';
import { objectives } from '../objectives/objectives';
import { everyOptimizer, hyperparameters } from '../optimizers/hyperparameters';
import { optimizers } from '../optimizers/optimizers';
import { schedules } from '../schedules/schedules';
import { augmentSchema } from './augment-schema';
import { engineSchema } from './engine-schema';
import { evaluationSchema } from './evaluation-schema';
import { choiceIfSeveral, choiceOf, fieldsOf } from './member';
import { hash, integer, toggle } from './schema-fields';
import { trainingSchema } from './training-schema';

export const configVersion = 1;

const seed = integer(0, 2 ** 31 - 1, 0, {
  step: 1,
  words: {
    en: {
      label: 'Seed',
      help: 'The same seed and settings give the same run: image order, views and initial weights all follow from the seed.',
    },
    ko: { label: '시드', help: '시드와 설정이 같으면 순서, 뷰, 초기 가중치까지 같은 학습이 됩니다.' },
  },
});

const datasetSchema = z.strictObject({
  name: choiceOf(datasets, 'cifar10', { en: { label: 'Dataset' }, ko: { label: '데이터셋' } }),
  trainingImages: integer(1, 1_000_000, 10_000, {
    step: 1,
    unit: 'images',
    scale: 'logarithmic',
    words: {
      en: {
        label: 'Training images',
        help: 'How many images the run learns from, counted from the start of the dataset.',
      },
      ko: { label: '학습 이미지 수', help: '데이터셋의 앞에서부터 몇 장으로 배울지 정합니다.' },
    },
  }),
  setSha256: hash({
    words: {
      en: { label: 'Own images', help: 'Which of your own images: the SHA-256 of what they show.' },
      ko: { label: '내 이미지', help: '어느 내 이미지인지 내용의 해시로 나타냅니다.' },
    },
  }),
  imageSize: choiceOf(imageSizes, '32', {
    en: { label: 'Image size', help: 'To which your own images are brought, in pixels.' },
    ko: { label: '이미지 크기', help: '내 이미지를 맞출 크기로, 단위는 픽셀입니다.' },
  }),
  fit: choiceOf(fits, 'centre-crop', {
    en: { label: 'Images that are not square', help: 'What becomes of those among your own.' },
    ko: { label: '정사각형이 아닌 이미지', help: '내 이미지 중에 있다면 어떻게 할지 정합니다.' },
  }),
  ground: choiceOf(grounds, 'white', {
    en: { label: 'Ground', help: 'What shows through your own images, and stands beside them.' },
    ko: { label: '바탕', help: '내 이미지의 투명한 곳과 여백을 채우는 색입니다.' },
  }),
  invert: toggle(false, {
    words: {
      en: {
        label: 'Inverted',
        help: 'Dark becomes light in your own images, as for drawings on white paper.',
      },
      ko: { label: '반전', help: '흰 종이에 그린 그림처럼 밝고 어두움이 뒤바뀐 내 이미지에 씁니다.' },
    },
  }),
});

const headSchema = z.strictObject({
  kind: choiceOf(heads, 'nonlinear', {
    en: { label: 'Head g', help: 'What stands between h and the loss.' },
    ko: { label: '헤드 g', help: 'h와 손실 사이의 층입니다.' },
  }),
  ...headFields,
  ...fieldsOf(heads),
});

const modelSchema = z.strictObject({
  encoder: choiceOf(encoders, 'tiny', { en: { label: 'Encoder f' }, ko: { label: '인코더 f' } }),
  head: z.prefault(headSchema, {}),
});

const objectiveSchema = z.strictObject({
  name: choiceOf(objectives, 'simclr', {
    en: { label: 'Objective', help: 'What the encoder is trained for.' },
    ko: { label: '학습 목표', help: '인코더가 무엇을 위해 배우는지 정합니다.' },
  }),
  ...fieldsOf(objectives),
});

const lossSchema = z.strictObject({
  ...choiceIfSeveral(losses, 'nt-xent', { en: { label: 'Loss' }, ko: { label: '손실' } }),
  ...fieldsOf(losses),
});

const optimizerSchema = z.strictObject({
  name: choiceOf(optimizers, 'adam', {
    en: { label: 'Optimiser', help: 'How gradients become steps.' },
    ko: { label: '옵티마이저', help: '기울기를 갱신으로 바꾸는 방법입니다.' },
  }),
  ...everyOptimizer,
  ...hyperparameters,
  ...fieldsOf(optimizers),
});

const scheduleSchema = z.strictObject({
  name: choiceOf(schedules, 'constant', {
    en: { label: 'Schedule', help: 'How the learning rate changes over the run.' },
    ko: { label: '스케줄', help: '학습하는 동안 학습률이 바뀌는 방식입니다.' },
  }),
  ...fieldsOf(schedules),
});

export const runConfigSchema = z.strictObject({
  version: z._default(z.literal(configVersion), configVersion),
  seed,
  dataset: z.prefault(datasetSchema, {}),
  augment: augmentSchema,
  model: z.prefault(modelSchema, {}),
  objective: z.prefault(objectiveSchema, {}),
  loss: z.prefault(lossSchema, {}),
  optimizer: z.prefault(optimizerSchema, {}),
  schedule: z.prefault(scheduleSchema, {}),
  training: trainingSchema,
  evaluation: evaluationSchema,
  engine: engineSchema,
});

export type RunConfig = z.output<typeof runConfigSchema>;
export type RunConfigInput = z.input<typeof runConfigSchema>;
export type AugmentConfig = RunConfig['augment'];
export type ModelConfig = RunConfig['model'];
export type OptimizerConfig = RunConfig['optimizer'];
