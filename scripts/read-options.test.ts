/** @file Options that npm took for its own. */
import { expect, test } from 'vitest';
import { BadOption } from './bad-option';
import { readOptions } from './read-options';

const read = (environment: NodeJS.ProcessEnv, parameters: string[] = []) =>
  readOptions(parameters, ['preset', 'evaluate-every', 'set', 'views', 'json'], ['views'], {
    npm_lifecycle_event: 'train',
    ...environment,
  });

test.each([
  [{ npm_config_preset: 'quick', npm_config_evaluate_every: '5' }, 'npm run train -- --preset quick --evaluate-every 5 '],
  [{ npm_config_set: 'seed=1\n\nloss.temperature=0.2' }, 'npm run train -- --set seed=1 --set loss.temperature=0.2 '],
  // `--preset quick`, of which the second word came through.
  [{ npm_config_preset: 'true' }, 'npm run train -- --preset … '],
  [{ npm_config_views: 'true' }, 'npm run train -- --views '],
])('%j is refused with the right spelling', (environment, spelling) => {
  expect(() => read(environment)).toThrow(BadOption);
  expect(() => read(environment)).toThrow(spelling);
});

test('what npm is told about itself is none of ours', () => {
  expect(read({ npm_config_cache: '/tmp', npm_config_json: 'true' }, ['--preset', 'quick'])).toEqual({
    preset: ['quick'],
  });
});
