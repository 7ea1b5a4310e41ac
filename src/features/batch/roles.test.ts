import { beforeEach, expect, it } from 'vitest';
import { forgetRun } from '../../state/new-run';
import { pointAtView, usePointedView } from './pointed-view';
import { placeOf, roleOf, viewAt } from './roles';

const sample = { step: 4, indices: [30, 10, 20] };
const rolesIn = (batch: typeof sample, view: number) =>
  Array.from({ length: 6 }, (_, other) => roleOf(placeOf(batch, other), placeOf(sample, view)));

beforeEach(forgetRun);

it('makes one view the anchor, its partner the positive, and all other views of the batch negatives', () => {
  const [negative, positive, anchor] = ['negative', 'positive', 'anchor'];
  expect(rolesIn(sample, 1)).toEqual([negative, anchor, negative, negative, positive, negative]);
  expect(rolesIn(sample, 3)).toEqual([positive, negative, negative, anchor, negative, negative]);
});

it('gives views of another batch no role, though they are of the same images', () => {
  expect(rolesIn({ ...sample, step: 5 }, 1)).toEqual(Array(6).fill(undefined));
});

it('finds a view in any sample of its batch, whatever the order', () => {
  const place = placeOf(sample, 4);
  expect(viewAt(sample, place)).toBe(4);
  expect(viewAt({ step: 4, indices: [10, 30] }, place)).toBe(2);
  expect(viewAt({ step: 4, indices: [30] }, place)).toBeUndefined();
  expect(viewAt({ ...sample, step: 3 }, place)).toBeUndefined();
  expect(viewAt(sample, undefined)).toBeUndefined();
});

it('points at one view at a time, and at none once another run begins', () => {
  pointAtView(placeOf(sample, 0));
  pointAtView(placeOf(sample, 2));
  expect(usePointedView.getState().anchor).toEqual(placeOf(sample, 2));
  forgetRun();
  expect(usePointedView.getState().anchor).toBeUndefined();
});
