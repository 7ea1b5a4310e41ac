import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { configFields, findField, type ConfigField } from '../config/config-fields';
import { parseConfig, parseFieldText, withField } from '../config/parse-config';
import { causes, type FailureCause } from '../config/errors/causes';
import { errorCodes, errorSamples } from '../config/errors/error-samples.test-support';
import { toFailure, type Failure } from '../config/playground-error';
import { presetConfig } from '../config/presets';
import { failureText, technicalDetail } from './failure-text';
import { fieldLabel, fieldName } from './member-names';
import { startWords } from './page-words.test-support';

const config = presetConfig('cifar10-tiny');
let english: TFunction;
let korean: TFunction;

beforeAll(async () => {
  await startWords();
  english = i18next.getFixedT('en');
  korean = i18next.getFixedT('ko');
});

const inEnglish = (failure: Failure) => failureText(english, 'en', failure);
const inKorean = (failure: Failure) => failureText(korean, 'ko', failure);

/** Names that are the same in both languages; a link's values and paths are what its reader has to write. */
const names = new Set(
  `WebGPU WebAssembly JavaScript MB https localhost backend safetensors true false NaN Infinity undefined null`.split(
    ' ',
  ),
);
for (const field of configFields) {
  if (field.kind === 'choice' || field.kind === 'order')
    for (const option of field.options) names.add(option);
}

function foreignWords(sentence: string): string[] {
  const own = sentence.replaceAll(/‘[^’]*’|"[^"]*"|[[{].*?[\]}]/g, '');
  return (own.match(/(?<![\d.])[A-Za-z][\w-]+/g) ?? []).filter((word) => !names.has(word));
}

function refusalOf(action: () => unknown): Failure {
  try {
    action();
  } catch (error) {
    return toFailure(error);
  }
  throw new Error('It was not refused.');
}

function wrongValues(field: ConfigField): unknown[] {
  const ofNoField = [null, {}, 'x', Number.NaN, Number.POSITIVE_INFINITY, 'a'.repeat(300)];
  switch (field.kind) {
    case 'number':
    case 'integer':
      return [...ofNoField, true, [], field.minimum - 1, field.maximum + 1];
    case 'choice':
      return [...ofNoField, true, 7, [], field.options.join(',')];
    case 'hash':
    case 'switch':
      return [...ofNoField, 7, []];
    case 'order':
      return [...ofNoField, true, 7, [...field.options, field.options[0]]];
  }
}

describe.each(configFields.map((field) => [field.path, field] as const))('%s', (path, field) => {
  it('is refused by its label, and in Korean without English', () => {
    for (const value of wrongValues(field)) {
      const failure = refusalOf(() => withField(config, path, value as never));
      const [englishText, koreanText] = [inEnglish(failure), inKorean(failure)];
      expect(englishText).toContain(fieldLabel(english, path));
      expect(englishText).toMatch(/ is .+, but must be .+\.$/s);
      expect(koreanText).toContain(fieldLabel(korean, path));
      expect(foreignWords(koreanText), koreanText).toEqual([]);
      expect(koreanText).toMatch(/ 설정이 .+입니다\. .+야? 합니다\.$/s);
      expect(koreanText.length).toBeLessThan(500);
      expect(failureText(korean, 'ko', failure, { paths: true })).toContain(`(${path})`);
    }
  });

  it('refuses a text that is no value of its kind', () => {
    if (field.kind === 'choice' || field.kind === 'order' || field.kind === 'hash') return;
    const failure = refusalOf(() => parseFieldText(path, 'many'));
    expect(foreignWords(inKorean(failure))).toEqual([]);
  });
});

const pairs = configFields
  .filter(({ path }) => path.includes('.minimum') && findField(path.replace('.minimum', '.maximum')))
  .map(({ path }) => [path, path.replace('.minimum', '.maximum')] as const);

it.each(pairs)('%s above %s: both are named by their labels', (lower, upper) => {
  const { minimum, maximum } = findField(lower) as Extract<ConfigField, { kind: 'number' }>;
  const [part, group] = lower.split('.') as [string, string];
  const names = [lower.split('.')[2]!, upper.split('.')[2]!] as const;
  const input = { [part]: { [group]: { [names[0]]: maximum, [names[1]]: Math.max(minimum, 0.1) } } };
  const failure = refusalOf(() => parseConfig(input));
  expect(failure.message).toContain(`but must be at most ${upper} (`);
  for (const [t, text] of [
    [english, inEnglish(failure)],
    [korean, inKorean(failure)],
  ] as const) {
    expect(text).toContain(fieldName(t, lower));
    expect(text).toContain(fieldLabel(t, upper));
  }
  expect(inKorean(failure)).toMatch(/\) 이하여야 합니다\.$/);
  expect(foreignWords(inKorean(failure))).toEqual([]);
});

it.each([
  [null, '전체 설정이 null입니다.'],
  [{ augment: 5 }, '전체 변형 설정이 5입니다.'],
  [{ augment: { crop: [] } }, '무작위 자르기 설정이 []입니다.'],
])('a group that is no group is refused by its name: %j', (input, beginning) => {
  const sentence = inKorean(refusalOf(() => parseConfig(input)));
  expect(sentence).toBe(`${beginning} 여러 설정을 묶은 객체여야 합니다.`);
});

describe('what the platform says', () => {
  const reason = "The highest priority backend 'webgpu' has not yet been initialized";
  const failureOf = (code: (typeof errorCodes)[number], cause?: FailureCause) =>
    ({
      code,
      parameters: { ...errorSamples[code], reason, ...(cause && { cause }) },
      message: '',
    }) as Failure;

  it.each(errorCodes)('is not part of the page’s sentence for %s', (code) => {
    for (const cause of [undefined, ...(Object.keys(causes) as FailureCause[])]) {
      for (const text of [inEnglish(failureOf(code, cause)), inKorean(failureOf(code, cause))]) {
        expect(text).not.toContain('priority');
        expect(text).not.toMatch(/ {2}|undefined|\.\./);
        expect(text).toMatch(/[.?]$/);
      }
    }
  });

  it('gives way to what is known about the cause', () => {
    expect(inEnglish(toFailure(new Error(reason)))).toMatch(/^Something unexpected went wrong\. The numbers/);
    const http = failureOf('backend-unavailable', 'insecure-context');
    expect(inEnglish(http)).toMatch(
      /^The engine WebGPU cannot run here\. Browsers offer WebGPU only over https.* Open the page/,
    );
    expect(inKorean(http)).toMatch(
      /^WebGPU 엔진을 여기서 실행할 수 없습니다\. 브라우저는 https나 localhost.* 주소에서/,
    );
  });

  it('is a detail of what nobody foresaw, and of nothing else', () => {
    for (const code of errorCodes) {
      const isUnforeseen = ['device-lost', 'worker-died', 'protocol', 'internal'].includes(code);
      expect(technicalDetail(failureOf(code)), code).toBe(isUnforeseen ? reason : undefined);
      expect(technicalDetail(failureOf(code, 'not-loaded'))).toBeUndefined();
    }
  });
});
