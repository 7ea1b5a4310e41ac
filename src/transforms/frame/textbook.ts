/** @file The crop that both views share, in tensor operations. */
import { crop } from '../crop/textbook';
import type { Rectangle } from '../rectangle';
import type { Textbook } from '../textbook';

export const frame: Textbook<Rectangle> = { ...crop, operations: {} };
