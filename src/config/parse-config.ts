/**
 * @file Untrusted values → RunConfig, with errors that name the field and the range.
 */
import { configFields, fieldValue, findField, sameValue, valueAt, type ConfigValue } from './config-fields';
import { PlaygroundError } from './playground-error';
import { configVersion, runConfigSchema, type RunConfig } from './run-config';
import { currentPath, withCurrentNames } from './renamed-fields';
import { shortened } from './shortened';

/** Characters of a refused value or name that a sentence shows. */
const maxShown = 160;

/**
 * Fills in defaults and checks every field.
 * @throws PlaygroundError `config-version`, `config-unknown-field` or `config-value`.
 */
export function parseConfig(untrusted: unknown): RunConfig {
  const input = withCurrentNames(untrusted);
  const version = valueAt(input, 'version');
  if (version !== undefined && version !== configVersion) {
    throw new PlaygroundError('config-version', {
      version: shownValue(version),
      supported: configVersion,
    });
  }
  const result = runConfigSchema.safeParse(input);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  // Of a list, the list itself is the field.
  const path = issue.path.filter((part) => typeof part === 'string').join('.');
  if (issue.code === 'unrecognized_keys') {
    throw unknownField([path, issue.keys[0]].filter(Boolean).join('.'));
  }
  const atMost: unknown = issue.code === 'custom' ? issue.params?.['atMost'] : undefined;
  if (typeof atMost === 'string')
    throw aboveOther(input, path, `${path.slice(0, path.lastIndexOf('.'))}.${atMost}`);
  const field = findField(path);
  throw new PlaygroundError('config-value', {
    field: path,
    value: shownValue(path ? valueAt(input, path) : input),
    expected: field ?? { kind: 'settings' },
  });
}

function aboveOther(input: unknown, path: string, other: string): PlaygroundError {
  // One of them may be left to its default.
  const valueOf = (name: string) => valueAt(input, name) ?? findField(name)!.defaultValue;
  const limit = shownValue(valueOf(other));
  return new PlaygroundError('config-value', {
    field: path,
    value: shownValue(valueOf(path)),
    expected: { kind: 'at-most', other, limit },
  });
}

/** As JSON where it has one. */
function shownValue(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(shortened(value, maxShown));
  return shortened(typeof value === 'number' ? String(value) : jsonOf(value), maxShown);
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    // Nested too deeply.
    return typeof value;
  }
}

/**
 * A copy of `config` with one field changed.
 * @throws PlaygroundError as parseConfig.
 */
export function withField(config: RunConfig, path: string, value: ConfigValue): RunConfig {
  return withFields(config, [[path, value]]);
}

/**
 * `config` with several fields changed at once, checked together. What they leave as it was is not
 * copied, so that who looks at a part sees whether it has changed.
 */
export function withFields(
  config: RunConfig,
  changes: Iterable<readonly [path: string, value: ConfigValue]>,
): RunConfig {
  const copy = structuredClone(config) as unknown as Record<string, unknown>;
  for (const [path, value] of changes) {
    if (!findField(path)) throw unknownField(path);
    const names = path.split('.');
    const last = names.pop()!;
    const parent = names.reduce((node, name) => node[name] as Record<string, unknown>, copy);
    parent[last] = value;
  }
  return keepUnchanged(config, parseConfig(copy));
}

/** `next`, with those parts of `previous` in it that have not changed. */
function keepUnchanged<T>(previous: T, next: T): T {
  if (!isPart(previous) || !isPart(next)) {
    return sameValue(previous as ConfigValue, next as ConfigValue) ? previous : next;
  }
  const parts = Object.entries(next).map(
    ([name, part]) => [name, keepUnchanged(previous[name], part)] as const,
  );
  const isSame = parts.every(([name, part]) => part === previous[name]);
  return isSame ? previous : (Object.fromEntries(parts) as T);
}

function isPart(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * One `name=value` text, as on the command line and in the address bar, as a change for withFields.
 * @throws PlaygroundError if the field is unknown or the text is no value of its kind.
 */
export function parseFieldText(name: string, text: string): readonly [string, ConfigValue] {
  const path = currentPath(name);
  const field = findField(path);
  if (!field) throw unknownField(path);
  switch (field.kind) {
    case 'choice':
    case 'hash':
      return [path, text];
    case 'switch':
      if (text === 'true' || text === 'false') return [path, text === 'true'];
      break;
    case 'order':
      // The second among a sweep's values, which commas part.
      return [path, text.split(/[,+]/)];
    default: {
      const value = Number(text);
      if (text.trim() !== '' && Number.isFinite(value)) return [path, value];
    }
  }
  throw new PlaygroundError('config-value', {
    field: path,
    value: shownValue(text),
    expected: field,
  });
}

/** The paths at which two configs differ. */
export function differingFields(a: RunConfig, b: RunConfig): string[] {
  return configFields
    .map(({ path }) => path)
    .filter((path) => !sameValue(fieldValue(a, path), fieldValue(b, path)));
}

function unknownField(path: string): PlaygroundError {
  const parent = path.includes('.') ? path.slice(0, path.lastIndexOf('.') + 1) : '';
  const inParent = configFields.filter((field) => field.path.startsWith(parent));
  const known = (inParent.length ? inParent : configFields).map((field) => field.path);
  return new PlaygroundError('config-unknown-field', { field: shortened(path), known: known.join(', ') });
}
