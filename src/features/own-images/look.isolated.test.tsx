/** @file What was left out is said in the page's language, and not more of it than can be read. */
import i18next from 'i18next';
import { renderToString } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, it, vi } from 'vitest';
import '../../config/errors/known-import-errors';
import { PlaygroundError } from '../../config/playground-error';
import { startWords } from '../../i18n/page-words.test-support';
import type { Finding } from './importer';
import { Look } from './look';
import './words';

vi.mock('../../actions/act', () => ({ act: () => undefined, usePossible: () => true }));

beforeAll(async () => {
  i18next.use(initReactI18next);
  await startWords();
  await i18next.changeLanguage('ko');
});

function shown(bad: number, count: number): string {
  const badFiles = Array.from({ length: bad }, (_, i) => {
    const failure = new PlaygroundError('import-svg', { file: `${i}.svg` }).toFailure();
    return { name: `${i}.svg`, reason: failure.message, failure };
  });
  const inspection = {
    ...{ count, badFiles, passedOver: [], guessedNames: [], duplicates: [], nearDuplicates: [] },
    ...{ classes: null, perClass: null, splits: null, mean: [0, 0, 0], std: [0, 0, 0], message: 'English' },
  };
  return renderToString(<Look found={{ inspection, acrossSplits: [] } as unknown as Finding} />);
}

it('where all is refused', () => {
  expect(shown(1, 0)).toMatch(/0\.svg 파일은 픽셀 이미지가 아니라/);
  expect(shown(1, 0)).not.toContain('English');
});

it('where some is', () => {
  const text = shown(250, 4);
  expect(text.match(/파일은 픽셀 이미지가 아니라/g)).toHaveLength(100);
  expect(text).toContain('그 밖에 150개');
  expect(text).not.toContain('SVG), not an image');
});
