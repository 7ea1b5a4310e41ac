/** @file Shows the classes, or hides them again. */
import { z } from 'zod/mini';
import { revealLabels as reveal } from '../state/labels-store';
import { action } from './action';

export const revealLabels = action({
  name: 'reveal-labels',
  label: { en: 'Reveal labels', ko: '레이블 보기' },
  argument: z.boolean(),
  run: reveal,
});
