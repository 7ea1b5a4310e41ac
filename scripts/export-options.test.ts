import { expect, test } from 'vitest';
import { BadOption } from './bad-option';
import { readExportOptions } from './export-options';

test('everything is written unless a format is named', () => {
  expect(readExportOptions(['run', '--to', 'out'])).toEqual({
    folder: 'run',
    to: 'out',
    formats: ['pytorch', 'weights', 'embeddings', 'projector'],
    withMetrics: true,
    withOwnImages: false,
  });
  expect(readExportOptions(['run', '--to', 'out', '--format', 'weights'])).toMatchObject({
    formats: ['weights'],
    withMetrics: false,
  });
  expect(readExportOptions(['run', '--to', 'out', '--own-images'])).toMatchObject({ withOwnImages: true });
});

test.each([
  [[], 'The folder of a run is missing'],
  [['--to', 'out'], 'The folder of a run is missing'],
  [['run'], '--to is missing'],
  [['run', '--to', './run/'], 'the folder of the run itself'],
  [['run', '--to', 'out', '--format', 'onnx'], 'must be one of pytorch, weights, embeddings, projector, all'],
])('%j is refused', (parameters, sentence) => {
  expect(() => readExportOptions(parameters)).toThrow(BadOption);
  expect(() => readExportOptions(parameters)).toThrow(sentence);
});
