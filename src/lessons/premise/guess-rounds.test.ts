import { expect, it } from 'vitest';
import { guessedChanges, guessRound } from './guess-rounds';

const rounds = (seed: number) => Array.from({ length: 12 }, (_, round) => guessRound(seed, round, 500));

it('plays the same rounds for the same seed, and others for another', () => {
  expect(rounds(1)).toEqual(rounds(1));
  expect(rounds(1)).not.toEqual(rounds(2));
});

it('shows each change once in every four rounds, and only digits that there are', () => {
  const played = rounds(3);
  for (let block = 0; block < 12; block += guessedChanges.length) {
    const changes = played.slice(block, block + guessedChanges.length).map(({ change }) => change);
    expect([...changes].sort()).toEqual([...guessedChanges].sort());
  }
  for (const { index } of played) expect(index >= 0 && index < 500).toBe(true);
});
