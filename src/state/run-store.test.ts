import { describe, expect, it } from 'vitest';
import { withField } from '../config/parse-config';
import { presetConfig } from '../config/presets';
import { pendingFields, presetValue, useRun } from './run-store';

const quick = presetConfig('quick-shapes');

describe('the fields that wait for the next run', () => {
  it('are none while none has begun', () => {
    expect(pendingFields({ draft: quick })).toEqual([]);
  });

  it('are those in which the draft has left the run that is going', () => {
    const draft = withField(withField(quick, 'loss.temperature', 0.2), 'training.epochs', 3);
    expect(pendingFields({ draft, runConfig: quick })).toEqual(['loss.temperature', 'training.epochs']);
    expect(pendingFields({ draft, runConfig: draft })).toEqual([]);
  });
});

it('a preset’s value is the preset’s, whatever the draft has', () => {
  expect(presetValue('quick-shapes', 'training.batchSize')).toBe(32);
});

it('before anything has happened there is no run, no number of it, and nothing wrong', () => {
  const { runConfig, latest, failure, progress } = useRun.getInitialState();
  expect([runConfig, latest, failure]).toEqual([undefined, undefined, undefined]);
  expect(progress).toMatchObject({ status: 'loading', step: 0 });
});
