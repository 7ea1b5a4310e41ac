import { expect, it } from 'vitest';
import { words as game } from './game/words';
import { words as learned } from './learned/words';
import { words as pairs } from './pairs/words';
import { words as probability } from './train/words';

it('what the chapters say is as true of digits and shapes as of photos', () => {
  const said = JSON.stringify([game, pairs, probability, learned]);
  expect(said).not.toMatch(/photo|사진|one of ten|열 중 하나/i);
});
