/** @file The numbers of the schema: range, default, and what a control needs beyond them. */
import { z } from 'zod';
import type { Bilingual } from './bilingual';

export type Unit = 'images' | 'steps' | 'epochs' | 'pixels' | 'fraction' | 'units' | 'turns' | 'quarterTurns';

/** What a field is called on the page, and one line beneath its control. */
export type FieldWords = Readonly<Record<'label' | 'help', string>>;

/** What a control needs beyond the range: how far one press moves the value, and its unit's i18n key. */
interface FieldMeta {
  words?: Bilingual<FieldWords>;
  step: number;
  unit?: Unit;
  /** Sliders move along the logarithm where a range spans orders of magnitude. */
  scale?: 'linear' | 'logarithmic';
}

export const number = (minimum: number, maximum: number, defaultValue: number, meta: FieldMeta) =>
  z
    .number()
    .min(minimum)
    .max(maximum)
    .default(defaultValue)
    .meta({ ...meta });

export const integer = (minimum: number, maximum: number, defaultValue: number, meta: FieldMeta) =>
  z
    .int()
    .min(minimum)
    .max(maximum)
    .default(defaultValue)
    .meta({ ...meta });

export const toggle = (defaultValue: boolean, meta: { words: Bilingual<FieldWords> }) =>
  z.boolean().default(defaultValue).meta(meta);
