/** @file What a setting or an action accepts, in words: `a number from 0.01 to 2`, `one of tiny, small`. */
import type { Sentence } from './sentence';

/** A field of the configuration is one too. */
export type Expected =
  | { kind: 'number' | 'integer'; minimum: number; maximum: number }
  | { kind: 'choice' | 'order'; options: readonly string[] }
  | { kind: 'switch' | 'text' | 'hash' }
  /** Not above another field, which is at `limit`. */
  | { kind: 'at-most'; other: string; limit: string }
  /** A group of fields, or an argument of several parts. */
  | { kind: 'settings' };

/** They end a sentence: in English after "must be", in Korean as a whole predicate. */
export const expectedWords: Sentence<Expected> = {
  en: (expected, reader) => {
    switch (expected.kind) {
      case 'integer':
        return `a whole number from ${expected.minimum} to ${expected.maximum}`;
      case 'number':
        return `a number from ${expected.minimum} to ${expected.maximum}`;
      case 'choice':
        return `one of ${expected.options.join(', ')}`;
      case 'order':
        return `each of ${expected.options.join(', ')}, once`;
      case 'switch':
        return 'true or false';
      case 'text':
        return 'a text';
      case 'hash':
        return 'the 64 hexadecimal digits of a SHA-256';
      case 'at-most':
        return `at most ${reader.field(expected.other)} (${expected.limit})`;
      case 'settings':
        return 'an object with settings';
    }
  },
  ko: (expected, reader) => {
    switch (expected.kind) {
      case 'integer':
        return `${expected.minimum}에서 ${expected.maximum} 사이의 정수여야 합니다`;
      case 'number':
        return `${expected.minimum}에서 ${expected.maximum} 사이의 수여야 합니다`;
      case 'choice':
        return `${expected.options.join(', ')} 중 하나여야 합니다`;
      case 'order':
        return `${expected.options.join(', ')} 전체가 한 번씩 있어야 합니다`;
      case 'switch':
        return 'true 또는 false여야 합니다';
      case 'text':
        return '글이어야 합니다';
      case 'hash':
        return '64자리 16진수여야 합니다';
      case 'at-most':
        return `${reader.field(expected.other)}(${expected.limit}) 이하여야 합니다`;
      case 'settings':
        return '여러 설정을 묶은 객체여야 합니다';
    }
  },
};
