/**
 * @file Representations of whole pictures, unaugmented, by inference: the network is left as it was.
 */
import { dispose, tensor4d, tidy } from '@tensorflow/tfjs-core';
import { pictureLength, type PictureSize } from '../datasets/dataset';
import type { Network } from '../model/network';

/** Pictures that go through the network at once. */
const portion = 250;

export interface Representations {
  /** f32 [n, d]. */
  h: Float32Array;
  /** f32 [n, k]. */
  z: Float32Array;
}

/** @param images u8 [n, height, width, channels] */
export async function representPictures(
  network: Network,
  images: Uint8Array,
  size: PictureSize,
): Promise<Representations> {
  const length = pictureLength(size);
  const parts: Representations[] = [];
  for (let start = 0; start < images.length; start += portion * length) {
    const bytes = images.subarray(start, start + portion * length);
    const { h, z } = tidy(() => {
      const pictures = Float32Array.from(bytes, (byte) => byte / 255);
      const shape = [bytes.length / length, size.height, size.width, size.channels] as const;
      return network.forward(tensor4d(pictures, [...shape]), 'inference');
    });
    const [hValues, zValues] = await Promise.all([h.data<'float32'>(), z.data<'float32'>()]);
    dispose([h, z]);
    parts.push({ h: hValues, z: zValues });
  }
  return { h: joined(parts.map(({ h }) => h)), z: joined(parts.map(({ z }) => z)) };
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let filled = 0;
  for (const part of parts) {
    whole.set(part, filled);
    filled += part.length;
  }
  return whole;
}
