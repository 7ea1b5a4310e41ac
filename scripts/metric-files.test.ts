import { expect, test } from 'vitest';
import { metricFiles } from './metric-files';

test('metrics become a table with a column for every number, whichever lines have it', () => {
  const files = metricFiles([
    { step: 1, loss: 4.5 },
    { step: 2, loss: 4, evaluation: { knn: 30, quiz: { ways: 8 } } },
  ]);
  expect(files['metrics.jsonl']).toBe(
    '{"step":1,"loss":4.5}\n{"step":2,"loss":4,"evaluation":{"knn":30,"quiz":{"ways":8}}}\n',
  );
  expect(files['metrics.csv']).toBe(
    'step,loss,evaluation.knn,evaluation.quiz.ways\r\n1,4.5,,\r\n2,4,30,8\r\n',
  );
});
