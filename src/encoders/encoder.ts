/**
 * @file What an encoder says of itself: its layers from the view on, after which global average pooling
 * makes h of the last one's map. `build-encoder.ts` turns that into tensors.
 */
import type { Member } from '../config/member';

/** 3×3 convolution → batch norm → ReLU. */
export interface ConvolutionLayer {
  kind: 'convolution';
  /** Its weights are `encoder.<name>.…`. */
  name: string;
  /** It puts out. */
  channels: number;
  stride: number;
}

/** Basic blocks of a ResNet (He et al. 2016), of which the first changes channels and size. */
export interface ResidualStage {
  kind: 'residual-stage';
  /** The weights of block b are `encoder.<name>.<b>.…`. */
  name: string;
  channels: number;
  /** Of the first block. */
  stride: number;
  blocks: number;
}

export type EncoderLayer = ConvolutionLayer | ResidualStage;

export interface EncoderDescription extends Member {
  layers: readonly EncoderLayer[];
}

export function convolution(name: string, channels: number, stride: number): ConvolutionLayer {
  return { kind: 'convolution', name, channels, stride };
}

export function residualStage(name: string, channels: number, stride: number, blocks: number): ResidualStage {
  return { kind: 'residual-stage', name, channels, stride, blocks };
}

/** Three convolutions; the second and third halve height and width. */
export function threeConvolutions(...channels: [number, number, number]): readonly ConvolutionLayer[] {
  return channels.map((outputs, i) => convolution(String(i), outputs, i === 0 ? 1 : 2));
}
