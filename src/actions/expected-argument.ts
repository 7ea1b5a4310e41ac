/** @file What an action takes, as its refusal says it. */
import type { z } from 'zod/mini';
import type { Expected } from '../config/errors/expected';

export function expectedArgument(schema: z.core.$ZodType): Expected {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'enum':
      return { kind: 'choice', options: Object.values(def.entries).map(String) };
    case 'literal':
      return { kind: 'choice', options: def.values.map(String) };
    case 'boolean':
      return { kind: 'switch' };
    case 'string':
      return { kind: 'text' };
    case 'number':
      return {
        kind: 'format' in def ? 'integer' : 'number',
        minimum: boundOf(def, 'greater_than') ?? Number.MIN_SAFE_INTEGER,
        maximum: boundOf(def, 'less_than') ?? Number.MAX_SAFE_INTEGER,
      };
    default:
      return { kind: 'settings' };
  }
}

function boundOf(
  { checks = [] }: z.core.$ZodTypeDef,
  side: 'greater_than' | 'less_than',
): number | undefined {
  for (const { _zod } of checks) {
    const bound = _zod.def as z.core.$ZodCheckLessThanDef | z.core.$ZodCheckGreaterThanDef;
    if (bound.check === side) return Number(bound.value);
  }
  return undefined;
}
