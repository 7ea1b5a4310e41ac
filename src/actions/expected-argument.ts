/** @file What an action takes, as its refusal says it. */
import type { z } from 'zod';
import type { ErrorParameters } from '../config/playground-error';

/** In English as `expected`, and for i18n key `expected.<kind>`. */
export function expectedArgument(schema: z.core.JSONSchema.BaseSchema): ErrorParameters {
  const { minimum, maximum } = schema;
  if (schema.enum) {
    const options = schema.enum.join(', ');
    return { kind: 'choice', options, expected: `one of ${options}` };
  }
  switch (schema.type) {
    case 'boolean':
      return { kind: 'switch', expected: 'true or false' };
    case 'string':
      return { kind: 'text', expected: 'a text' };
    case 'integer':
    case 'number': {
      const kind = schema.type;
      const number = kind === 'integer' ? 'a whole number' : 'a number';
      return {
        kind,
        minimum: minimum!,
        maximum: maximum!,
        expected: `${number} from ${minimum} to ${maximum}`,
      };
    }
    default:
      return { kind: 'settings', expected: 'an object with settings' };
  }
}
