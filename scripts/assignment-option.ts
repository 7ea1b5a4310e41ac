/** @file Options whose value is itself `path=…`. */
import { BadOption } from './bad-option';

export const settingExample = 'path=value, as in loss.temperature=0.2';

/** @throws BadOption, which says what would be right by the example. */
export function splitAssignment(
  option: string,
  text: string,
  example: string,
): readonly [path: string, value: string] {
  const equals = text.indexOf('=');
  if (equals < 1) throw new BadOption(`--${option} is ${text}, but must be ${example}.`);
  return [text.slice(0, equals), text.slice(equals + 1)];
}
