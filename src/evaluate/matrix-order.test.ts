import { describe, expect, it } from 'vitest';
import { layOutMatrix, matrixOrders } from './matrix-order';

const labels = [2, 0, 2, 1];

describe('the order of a similarity matrix', () => {
  it('leaves a batch as it is, or puts the views of an image side by side', () => {
    expect([...layOutMatrix('batch', labels).views]).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect([...layOutMatrix('interleaved', labels).views]).toEqual([0, 4, 1, 5, 2, 6, 3, 7]);
  });

  it('gathers the images of a class, and says where each class begins and ends', () => {
    const { views, blocks } = layOutMatrix('class', labels);
    expect([...views]).toEqual([1, 5, 3, 7, 0, 4, 2, 6]);
    expect(blocks).toEqual([
      { label: 0, start: 0, length: 2 },
      { label: 1, start: 2, length: 2 },
      { label: 2, start: 4, length: 4 },
    ]);
  });

  it.each(matrixOrders)('shows every view once, and says where: %s', (order) => {
    const { views, positions } = layOutMatrix(order, labels);
    expect([...views].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    views.forEach((view, position) => expect(positions[view]).toBe(position));
  });
});
