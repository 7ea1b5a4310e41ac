/** @file The order of the matrix of similarities, and the pair of views that is read out. */
import { z } from 'zod/mini';
import { action } from '../../actions/action';
import { viewOfBatch } from '../../actions/obstacles';
import { matrixOrders } from '../../evaluate/matrix-order';
import * as store from './store';

const orderMatrix = action({
  name: 'order-matrix',
  label: { en: 'Order the matrix', ko: '행렬 순서 고르기' },
  argument: z.enum(matrixOrders),
  obstacle: ({ labels }, order) =>
    order === 'class' && !labels.revealed ? 'labels-still-hidden' : undefined,
  run: store.orderMatrix,
});

/** Views are numbered as in the batch: view 1 of all images, then view 2. */
const pickPair = action({
  name: 'pick-pair',
  label: { en: 'Pick a pair of views', ko: '뷰 쌍 고르기' },
  argument: z.object({ a: z.int().check(z.gte(0)), b: z.int().check(z.gte(0)) }),
  obstacle: (page, { a, b }) => viewOfBatch(page, Math.max(a, b)),
  run: store.pickPair,
});

export const matrixActions = [orderMatrix, pickPair] as const;
