import { describe, expect, it } from 'vitest';
import { createRandom } from '../../random/random';
import { orderCount, shuffleWords, wordsOf } from './shuffle-words';
import { words } from './words';

const dogBitMan = wordsOf('the dog bit the man');

describe('shuffled words', () => {
  it('are the same words in another order', () => {
    for (let draw = 0; draw < 50; draw++) {
      const shuffled = shuffleWords(dogBitMan, createRandom(0, 'words', draw));
      expect([...shuffled].sort()).toEqual([...dogBitMan].sort());
      expect(shuffled).not.toEqual(dogBitMan);
    }
  });

  it('follow from the random numbers', () => {
    const draw = () => shuffleWords(dogBitMan, createRandom(5, 'words'));
    expect(draw()).toEqual(draw());
  });

  it('stay where no other order exists', () => {
    expect(shuffleWords(['no', 'no'], createRandom(0))).toEqual(['no', 'no']);
  });

  it('have n! orders, fewer where words repeat', () => {
    expect(orderCount(['a', 'b', 'c', 'd'])).toBe(24);
    expect(orderCount(dogBitMan)).toBe(60);
  });
});

describe('the lesson’s sentences', () => {
  it('have the same words in both of their orders, in both languages', () => {
    for (const premise of [words.en, words.ko]) {
      for (const example of ['roles', 'negation', 'free'] as const) {
        const { sentence, other } = premise.words[example];
        expect(other).not.toBe(sentence);
        expect(wordsOf(other).sort()).toEqual(wordsOf(sentence).sort());
      }
    }
  });
});
