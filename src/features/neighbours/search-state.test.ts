import { expect, it } from 'vitest';
import { searchState } from './search-state';

it('nothing is called untrained once a step has been taken, and no search goes on after an error', () => {
  expect(searchState({ status: 'idle', step: 0, answeredAt: undefined })).toBe('searching');
  expect(searchState({ status: 'idle', step: 0, answeredAt: 0 })).toBe('untrainedYet');
  expect(searchState({ status: 'running', step: 52, answeredAt: 0 })).toBe('beforeRun');
  expect(searchState({ status: 'paused', step: 52, answeredAt: 52 })).toBe('searched');
  expect(searchState({ status: 'failed', step: 52, answeredAt: undefined })).toBe('stopped');
  expect(searchState({ status: 'failed', step: 52, answeredAt: 0 })).toBe('searched');
});
