/** @file Options that npm took for its own, and help. */
import { expect, test } from 'vitest';
import { AskedForHelp, BadOption } from './bad-option';
import { readOptions } from './read-options';

const texts = {
  preset: ['NAME', 'starting point'],
  'evaluate-every': ['STEPS', 'between evaluations'],
  set: ['PATH=VALUE', 'one setting'],
  views: ['', 'what views cost'],
  json: ['FILE', 'for the results'],
} as const;
const read = (environment: NodeJS.ProcessEnv, parameters: string[] = []) =>
  readOptions('train', parameters, texts, environment);

test.each([
  [
    { npm_config_preset: 'quick', npm_config_evaluate_every: '5' },
    'npm run train -- --preset quick --evaluate-every 5 ',
  ],
  [
    { npm_config_set: 'seed=1\n\nloss.temperature=0.2' },
    'npm run train -- --set seed=1 --set loss.temperature=0.2 ',
  ],
  // `--preset quick`, of which the second word came through.
  [{ npm_config_preset: 'true' }, 'npm run train -- --preset … '],
  [{ npm_config_views: 'true' }, 'npm run train -- --views '],
  [{ npm_config_presett: 'quick' }, 'npm took --presett for its own; write npm run train -- --preset quick '],
  [{ npm_config_evaluateevery: '5' }, 'npm run train -- --evaluate-every 5 '],
])('%j is refused with the right spelling', (environment, spelling) => {
  expect(() => read(environment)).toThrow(BadOption);
  expect(() => read(environment)).toThrow(spelling);
});

test('what npm is told about itself is none of ours', () => {
  expect(
    read({ npm_config_cache: '/tmp', npm_config_prefix: '/usr', npm_config_json: 'true' }, [
      '--preset',
      'quick',
    ]),
  ).toEqual({
    preset: ['quick'],
  });
});

test.each([['--help'], ['-h'], ['--preset', 'quick', '--help']])(
  'help names every option: %s',
  (...parameters) => {
    expect(() => read({}, parameters)).toThrow(AskedForHelp);
    expect(() => read({}, parameters)).toThrow(
      /^Usage: npm run train -- \[options\]\n\n {2}--preset NAME +starting point\n[^]+ {2}--views +what views cost\n/,
    );
  },
);
