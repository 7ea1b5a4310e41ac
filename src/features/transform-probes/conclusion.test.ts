import { expect, it } from 'vitest';
import { conclusionOf, isRead } from './conclusion';

const probe = (h: number, z: number, testImages = 2000, chance = 50) => ({
  question: 'noise' as const,
  h,
  z,
  chance,
  testImages,
});

it('z forgot what is read from h and, beyond chance, not from z', () => {
  expect(conclusionOf(probe(90, 51))).toBe('forgotten');
  expect(conclusionOf(probe(90, 46))).toBe('forgotten');
  expect(conclusionOf(probe(68, 25.6, 2000, 25))).toBe('forgotten');
});

it('what is read from both is fainter in z only by more than the errors of the two', () => {
  expect(conclusionOf(probe(90, 70))).toBe('fainter');
  expect(conclusionOf(probe(90, 89))).toBe('kept');
  expect(conclusionOf(probe(70, 90))).toBe('kept');
});

it('nothing is forgotten that h does not know', () => {
  expect(conclusionOf(probe(51, 50))).toBe('unread');
  expect(conclusionOf(probe(50, 80))).toBe('onlyFromZ');
});

it('the fewer test images, the more chance explains', () => {
  expect(isRead(54, 50, 2000)).toBe(true);
  expect(isRead(54, 50, 200)).toBe(false);
  expect(isRead(27, 25, 2000)).toBe(true);
  expect(isRead(26, 25, 2000)).toBe(false);
});
