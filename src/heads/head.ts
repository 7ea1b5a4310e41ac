/** @file What a projection head says of itself, and the fields from which heads take their widths. */
import type { MemberWithFields } from '../config/member';
import { integer } from '../config/schema-fields';

/** Of the fields that a head reads; `projection-head.ts` makes dense layers of them. */
export interface HeadWidths {
  hiddenUnits: number;
  outputUnits: number;
}

export interface HeadDescription extends MemberWithFields {
  /** Outputs of each dense layer from h on, ReLU between them; none where z is h itself. */
  widths(fields: HeadWidths): readonly number[];
}

export const headFields = {
  hiddenUnits: integer(2, 2048, 128, {
    step: 1,
    unit: 'units',
    scale: 'logarithmic',
    words: {
      en: { label: 'Hidden units', help: 'Width of the head’s hidden layer.' },
      ko: { label: '은닉 유닛', help: '헤드 은닉층의 폭입니다.' },
    },
  }),
  outputUnits: integer(2, 512, 64, {
    step: 1,
    unit: 'units',
    scale: 'logarithmic',
    words: {
      en: { label: 'Output units', help: 'Length of an embedding z.' },
      ko: { label: '출력 유닛', help: '임베딩 z의 길이입니다.' },
    },
  }),
};
