import { expect, it } from 'vitest';
import { PlaygroundError } from '../src/config/playground-error';
import { givenUp } from './missing-files';

const missing = (attempts: number) => {
  const file = 'datasets/cifar10/train-01.png';
  const failure = new PlaygroundError('file-status', { file, status: 404 }).toFailure();
  return { topic: 'missing-files' as const, payload: [{ file, failure, attempts }] };
};

it('a run without a page waits for a missing file for a while, and then ends with a sentence that names it', () => {
  expect(givenUp({ topic: 'missing-files', payload: [] })).toBeUndefined();
  expect(givenUp(missing(3))).toBeUndefined();
  expect(givenUp(missing(4))).toMatch(/datasets\/cifar10\/train-01\.png .* answered 404/);
});
