import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { configFields } from '../../config/config-fields';
import { isOfOwnImages } from '../../config/field-use';
import { startWords } from '../../i18n/page-words.test-support';
import { indexFields, searchFields } from './search-fields';

beforeAll(startWords);

/** How a visitor's own images were made alike is chosen where they are brought. */
const shown = configFields.map(({ path }) => path).filter((path) => !isOfOwnImages(path));

const search = (query: string, ...languages: string[]) =>
  searchFields(indexFields(languages.map((one) => i18next.getFixedT(one))), query).map(({ path }) => path);

describe('a search for settings', () => {
  it('finds all by nothing, and none by what nobody says', () => {
    for (const query of ['', '  ']) {
      expect(search(query, 'en')).toEqual(shown);
    }
    expect(search('xyzzy', 'ko', 'en')).toEqual([]);
  });

  it('finds each by its path', () => {
    const index = indexFields([i18next.getFixedT('ko'), i18next.getFixedT('en')]);
    for (const path of shown) {
      expect(searchFields(index, path).map((field) => field.path)).toContain(path);
    }
  });

  it.each([
    ['Temperature τ', 'loss.temperature'],
    ['TEMPERATURE', 'loss.temperature'],
    ['rate learning', 'optimizer.learningRate'],
    ['2N−2 negatives', 'training.batchSize'],
    ['LARS', 'optimizer.name'],
    ['random resized crop probability', 'augment.crop.probability'],
    ['온도', 'loss.temperature'],
    ['배치 크기', 'training.batchSize'],
    ['학습률', 'optimizer.learningRate'],
    // As it is typed: ㅌ, 테…
    ['옵티마이ㅈ', 'optimizer.name'],
    // Full width, as an input method may leave it.
    ['ｓｅｅｄ', 'seed'],
  ])('finds by “%s”, in Korean and English, %s', (query, path) => {
    expect(search(query, 'ko', 'en')).toContain(path);
  });

  it('finds by words of the languages that it is given alone', () => {
    expect(search('시드', 'en')).toEqual([]);
    expect(search('시드', 'ko')).toContain('seed');
  });

  it('finds nothing that lacks one of the words', () => {
    const found = search('temperature vote', 'en');
    expect(found).toContain('evaluation.temperature');
    expect(found).not.toContain('loss.temperature');
  });
});
