/** @file What an action takes, as its refusal says it. */
import type { z } from 'zod/mini';
import type { Expected } from '../config/errors/expected';

export function expectedArgument(schema: z.core.JSONSchema.BaseSchema): Expected {
  const { minimum, maximum } = schema;
  if (schema.enum) return { kind: 'choice', options: schema.enum.map(String) };
  switch (schema.type) {
    case 'boolean':
      return { kind: 'switch' };
    case 'string':
      return { kind: 'text' };
    case 'integer':
    case 'number':
      return { kind: schema.type, minimum: minimum!, maximum: maximum! };
    default:
      return { kind: 'settings' };
  }
}
