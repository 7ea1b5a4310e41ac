/** @file Words of a sentence in another order: the "augmentation" that text does not survive. */
import type { Random } from '../../random/random';

export function wordsOf(sentence: string): string[] {
  return sentence.split(' ');
}

/** The same words in another order than the given one; the given one if there is no other. */
export function shuffleWords(words: readonly string[], random: Random): string[] {
  if (orderCount(words) === 1) return [...words];
  for (;;) {
    const shuffled = random.shuffle([...words]);
    if (shuffled.some((word, place) => word !== words[place])) return shuffled;
  }
}

/** In how many different orders the words can stand: n! over the factorials of the repetitions. */
export function orderCount(words: readonly string[]): number {
  const repetitions = new Map<string, number>();
  let orders = 1;
  words.forEach((word, place) => {
    const count = (repetitions.get(word) ?? 0) + 1;
    repetitions.set(word, count);
    orders = (orders * (place + 1)) / count;
  });
  return orders;
}
