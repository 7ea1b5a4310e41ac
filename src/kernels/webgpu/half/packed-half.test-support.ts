/**
 * @file Halves for devices without `shader-f16`, two in a word of 32 bits: so that all but the conversions themselves
 * is tested in a browser that has none.
 */
import type { HalfFormat } from './half-format';

export const packedHalf: HalfFormat = {
  preamble: `
fn widened(half: vec2u) -> vec4f { return vec4f(unpack2x16float(half.x), unpack2x16float(half.y)); }
fn narrowed(value: vec4f) -> vec2u { return vec2u(pack2x16float(value.xy), pack2x16float(value.zw)); }`,
  element: (width) => {
    if (width === 1) throw new Error('halves are packed four at a time');
    return 'vec2u';
  },
  widened: (_, half) => `widened(${half})`,
  narrowed: (_, value) => `narrowed(${value})`,
};
