import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { nearestPreset } from '../../config/config-url';
import { withField } from '../../config/parse-config';
import { presetConfig } from '../../config/presets';
import type { DatasetName } from '../../datasets/datasets';
import { startWords } from '../../i18n/page-words.test-support';
import { presetText } from './preset-text';

beforeAll(startWords);

const said = (language: string, dataset: DatasetName) => {
  const config = withField(presetConfig('quick-shapes'), 'dataset.name', dataset);
  return presetText(i18next.getFixedT(language), nearestPreset(config), config);
};

it('says which images are trained on where they are not those that the preset names', () => {
  expect(said('en', 'shapes')).toBe('Quick start: Shapes, no download');
  expect(said('en', 'own')).toBe('Your own images; based on “Quick start: Shapes, no download”');
  expect(said('ko', 'mnist')).toBe('MNIST, ‘빠른 시작: 도형, 내려받기 없음’ 기준');
});
