/** @file The numbers of the schema: range, default, and what a control needs beyond them. */
import { z } from 'zod/mini';
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
    ._default(z.number().check(z.gte(minimum), z.lte(maximum)), defaultValue)
    .register(z.globalRegistry, { ...meta });

export const integer = (minimum: number, maximum: number, defaultValue: number, meta: FieldMeta) =>
  z
    ._default(z.int().check(z.gte(minimum), z.lte(maximum)), defaultValue)
    .register(z.globalRegistry, { ...meta });

export const toggle = (defaultValue: boolean, meta: { words: Bilingual<FieldWords> }) =>
  z._default(z.boolean(), defaultValue).register(z.globalRegistry, meta);

/** A SHA-256 in hexadecimal digits; nothing by default. */
export const hash = (meta: { words: Bilingual<FieldWords> }) =>
  z._default(z.string().check(z.regex(/^([0-9a-f]{64})?$/)), '').register(z.globalRegistry, meta);
