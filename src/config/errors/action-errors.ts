/** @file Errors of actions: one that is not possible now, and one that was given what it does not take. */
import { expectedWords, type Expected } from './expected';
import { sentence, type Trouble } from './sentence';

export const actionErrors = {
  'action-impossible': sentence<Trouble & { action: string }>({
    en: ({ action, ...trouble }, reader) =>
      `${reader.action(action)} cannot be done now${reader.why(trouble)}`,
    ko: ({ action, ...trouble }, reader) =>
      `지금은 ${reader.action(action)} 동작을 할 수 없습니다${reader.why(trouble)}`,
  }),
  'action-argument': sentence<{ action: string; value: string; expected: Expected }>({
    en: ({ action, value, expected }, reader) =>
      `${reader.action(action)} was given ${value}, but takes ${expectedWords.en(expected, reader)}.`,
    ko: ({ action, value, expected }, reader) =>
      `${reader.action(action)} 동작에 ${value} 값을 쓸 수 없습니다. ${expectedWords.ko(expected, reader)}.`,
  }),
};
