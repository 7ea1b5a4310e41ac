/**
 * @file What a part of a link that was not understood may have been meant to say: parts that can be taken in its
 * place, the likeliest first.
 */
import leven, { closestMatch } from 'leven';
import { augmentPart, parseAssignment } from './assignment';
import { augmentPresetNames } from './augment-presets';
import { configFields, findField, type NumberField } from './config-fields';
import { withFields } from './parse-config';
import type { Failure } from './playground-error';
import { presetLinkName } from './preset-links';
import { presetNames } from './presets';
import { currentPath } from './renamed-fields';
import type { RunConfig } from './run-config';
import { plainNumberText } from './typed-number';

/** `name=value`. */
export interface LinkPart {
  name: string;
  value: string;
}

/** What an offer has to go with. */
export interface LinkMeaning {
  /** Of the parts that were understood. */
  config: RunConfig;
  /** The values that `backend` may have. */
  backends: readonly string[];
  /** The values that `lesson` may have. */
  lessons: readonly string[];
}

/** The parameter that keeps a link to one lesson. */
export const lessonPart = 'lesson';

const maxOffers = 8;
const maxNearNames = 6;
const knownNames = ['preset', 'backend', lessonPart, augmentPart, ...configFields.map(({ path }) => path)];

/** Known names that one which says nothing may have been meant to be. */
export function nearNames(name: string): string[] {
  const inGroup = configFields.flatMap(({ path }) => (path.startsWith(`${name}.`) ? [path] : []));
  const near = closestMatch(name, knownNames, { maxDistance: Math.min(Math.ceil(name.length / 3), 4) });
  // In another group, or without one.
  const sameEnd = configFields.flatMap(({ path }) => (endOf(path) === endOf(name) ? [path] : []));
  const meant = [inGroup, near ? [near] : [], sameEnd].find((paths) => paths.length) ?? [];
  return meant.slice(0, maxNearNames);
}

/**
 * Parts that are understood beside the rest of the link.
 * @param failure why the part was not
 */
export function offersFor({ name, value }: LinkPart, failure: Failure, meaning: LinkMeaning): LinkPart[] {
  const isKnown = knownNames.includes(currentPath(name));
  const names = isKnown ? [currentPath(name)] : nearNames(name);
  const meant = names.flatMap((near) => {
    const likely = [value, ...boundOf(near, failure), ...valuesNear(near, value, meaning)];
    return [...new Set(likely)].map((one) => ({ name: near, value: one }));
  });
  const all = meant.filter((part) => isUnderstood(part, meaning));
  // Under a name that was meant, the value as it stands there says all.
  const asWritten = all.filter((part) => part.value === value);
  return (asWritten.length > 0 ? asWritten : all).slice(0, maxOffers);
}

/** Where two fields bound each other: the value that the other one leaves. */
function boundOf(name: string, failure: Failure): string[] {
  if (failure.code !== 'config-value') return [];
  const { field, value, expected } = failure.parameters;
  if (expected.kind !== 'at-most') return [];
  return field === name ? [expected.limit] : expected.other === name ? [value] : [];
}

function valuesNear(name: string, text: string, { backends, lessons }: LinkMeaning): string[] {
  if (name === 'preset') return byNearness(presetNames.map(presetLinkName), text);
  if (name === 'backend') return byNearness(backends, text);
  if (name === lessonPart) return byNearness(lessons, text);
  if (name === augmentPart) return byNearness(augmentPresetNames, text);
  const field = findField(name);
  switch (field?.kind) {
    case 'choice':
      return byNearness(field.options, text);
    case 'switch':
      return byNearness(['true', 'false'], text);
    case 'number':
    case 'integer':
      return numberNear(field, text);
    default:
      return [];
  }
}

const maxCompared = 40;

/** The likeliest first. */
export function byNearness(known: readonly string[], text: string): string[] {
  const written = text.slice(0, maxCompared).toLowerCase();
  const distance = (value: string) => leven(written, value.toLowerCase());
  return [...known].sort((a, b) => distance(a) - distance(b));
}

/** The nearest number that is in range, of what is a number at all. */
function numberNear({ kind, minimum, maximum }: NumberField, text: string): string[] {
  const isWhole = kind === 'integer';
  try {
    const plain = plainNumberText(text, { isWhole, decimalComma: false });
    const number = plain === '' ? NaN : Number(plain);
    if (Number.isNaN(number)) return [];
    return [String(Math.min(Math.max(isWhole ? Math.round(number) : number, minimum), maximum))];
  } catch {
    // It could mean two.
    return [];
  }
}

function isUnderstood({ name, value }: LinkPart, { config, backends, lessons }: LinkMeaning): boolean {
  if (name === 'preset') return presetNames.some((preset) => presetLinkName(preset) === value);
  if (name === 'backend') return backends.includes(value);
  if (name === lessonPart) return lessons.includes(value);
  try {
    withFields(config, parseAssignment(name, value));
    return true;
  } catch {
    return false;
  }
}

function endOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}
