/** @file Errors of a configuration, of a setting that somebody wrote, and of a link. */
import { expectedWords, type Expected } from './expected';
import { sentence } from './sentence';

export const settingErrors = {
  'config-value': sentence<{ field: string; value: string; expected: Expected }>({
    en: ({ field, value, expected }, reader) =>
      `${reader.field(field)} is ${value}, but must be ${expectedWords.en(expected, reader)}.`,
    ko: ({ field, value, expected }, reader) =>
      `${reader.field(field)} 설정이 ${value}입니다. ${expectedWords.ko(expected, reader)}.`,
  }),
  'number-ambiguous': sentence<{ text: string; decimal: number; grouped: string }>({
    en: ({ text, decimal, grouped }) =>
      `${text} could mean ${decimal} or ${grouped}. Write one of them without a separator for thousands.`,
    ko: ({ text, decimal, grouped }) =>
      `${text} 값은 ${decimal} 또는 ${grouped}, 두 가지로 읽을 수 있습니다. 천 단위 구분 기호 없이 적어 주세요.`,
  }),
  'config-unknown-field': sentence<{ field: string; known: string }>({
    en: ({ field, known }) => `${field} is not a field of the configuration. Known fields here: ${known}.`,
    ko: ({ field, known }, { quoted }) => `${quoted(field)} 설정은 없습니다. 쓸 수 있는 설정: ${known}.`,
  }),
  'config-version': sentence<{ version: string; supported: number }>({
    en: ({ version, supported }) =>
      `This configuration has version ${version}; this page reads version ${supported}.`,
    ko: ({ version, supported }) =>
      `이 설정의 버전은 ${version}인데, 이 페이지가 읽는 버전은 ${supported}입니다.`,
  }),
  'setting-unknown': sentence<{ name: string }>({
    en: ({ name }, { quoted }) => `There is no setting named ${quoted(name)}.`,
    ko: ({ name }, { quoted }) => `${quoted(name)} 설정은 없습니다.`,
  }),
  'setting-unknown-near': sentence<{ name: string; near: string }>({
    en: ({ name, near }, { quoted }) => `There is no setting named ${quoted(name)}. Did you mean ${near}?`,
    ko: ({ name, near }, { quoted }) => `${quoted(name)} 설정은 없습니다. 혹시 ${near} 아닌가요?`,
  }),
  /** `place`: the hash of an address. */
  'place-unknown': sentence<{ place: string }>({
    en: ({ place }, { quoted }) => `This page has nothing at ${quoted(place)}.`,
    ko: ({ place }, { quoted }) => `이 페이지에는 ${quoted(place)} 위치가 없습니다.`,
  }),
  'preset-unknown': sentence<{ preset: string; known: string }>({
    en: ({ preset, known }, { quoted }) =>
      `There is no preset named ${quoted(preset)}. Choose one of: ${known}.`,
    ko: ({ preset, known }, { quoted }) =>
      `${quoted(preset)} 프리셋은 없습니다. 다음 중에서 고르세요: ${known}.`,
  }),
};
