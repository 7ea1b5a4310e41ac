import { expect, it } from 'vitest';
import { isTimedStep } from './own-part';

it('few steps are timed, and none of the first', () => {
  const timed = Array.from({ length: 300 }, (_, i) => i + 1).filter(isTimedStep);
  expect(timed).toEqual([8, 16, 32, 64, 128, 256]);
});
