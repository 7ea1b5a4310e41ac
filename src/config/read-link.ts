/**
 * @file The address's query → the run that it describes. Anyone may write a link: what is not understood
 * is passed over and named, and the rest counts. Nothing here throws.
 */
import { augmentPart, parseAssignment } from './assignment';
import { findField, type ConfigValue } from './config-fields';
import { lessonPart, nearNames, offersFor, type LinkPart } from './link-offers';
import { withFields } from './parse-config';
import { PlaygroundError, toFailure, type Failure } from './playground-error';
import { presetOfLink } from './preset-links';
import { defaultPreset, presetConfig } from './presets';
import { currentPath } from './renamed-fields';
import { configVersion, type RunConfig } from './run-config';
import { shortened } from './shortened';

/** A parameter that was passed over, its name and value short enough to be shown. */
export interface PassedOver extends LinkPart {
  failure: Failure;
  /** What can be taken in its place, the likeliest first. */
  offers: readonly LinkPart[];
}

export interface Link {
  config: RunConfig;
  /** The backend asked for, if it is one that there is. */
  backend?: string;
  /** The one lesson that the link keeps to, if it is one that there is: a teacher's link. */
  lesson?: string;
  /** The first few of the parameters that were not understood. */
  passedOver: PassedOver[];
  /** How many more there are. */
  further: number;
}

/** How many parameters are named. */
const maxNamed = 8;

/** What other sites and their campaigns add to links. */
export const addedByOthers =
  /^((utm|hsa|mc|mtm|pk|matomo|piwik)_.*|[a-z]{1,3}clk?id|g(ad|cl)_?(source|src|campaignid)|[gw]braid|igsh(id)?|srsltid|mkt_tok|_g[al]|_hs(enc|mi)|ref|ref_src)$/i;

/**
 * Of a parameter that stands there more than once the last one counts.
 * @param search the address's query, with or without `?`
 * @param backends the values that `backend` may have
 * @param lessons the values that `lesson` may have
 */
export function readLink(search: string, backends: readonly string[], lessons: readonly string[] = []): Link {
  const parameters = new Map(new URLSearchParams(search));
  /** Without an error where the name says nothing. */
  const refused: { name: string; value: string; error?: unknown }[] = [];
  const take = <T>(name: string, read: (value: string) => T): T | undefined => {
    const value = parameters.get(name);
    parameters.delete(name);
    try {
      return value === undefined ? undefined : read(value);
    } catch (error) {
      refused.push({ name, value: value!, error });
      return undefined;
    }
  };
  const base = take('preset', presetOfLink) ?? presetConfig(defaultPreset);
  const backend = take('backend', (value) => oneOf('backend', value, backends));
  const lesson = take(lessonPart, (value) => oneOf(lessonPart, value, lessons));
  take('version', requireVersion);
  const settings: Setting[] = [];
  for (const [name, value] of parameters) {
    if (name === augmentPart || findField(currentPath(name))) {
      const changes = take(name, () => parseAssignment(name, value));
      if (changes) settings.push({ name, value, changes });
    } else if (!addedByOthers.test(name)) refused.push({ name, value });
  }
  const fitting = applyAll(base, settings);
  refused.push(...fitting.refused);
  // Settings first, then names that say nothing, of which there may be many.
  const inOrder = [...refused.filter(({ error }) => error), ...refused.filter(({ error }) => !error)];
  const meaning = { config: fitting.config, backends, lessons };
  const passedOver = inOrder.slice(0, maxNamed).map(({ name, value, error }) => {
    const failure = toFailure(error ?? unknownSetting(name));
    const offers = offersFor({ name, value }, failure, meaning);
    return { name: shortened(name), value: shortened(value), failure, offers };
  });
  return {
    config: fitting.config,
    ...(backend !== undefined && { backend }),
    ...(lesson !== undefined && { lesson }),
    passedOver,
    further: refused.length - passedOver.length,
  };
}

/** A parameter whose text is a value of its kind, though perhaps not in range. */
interface Setting {
  name: string;
  value: string;
  changes: readonly (readonly [string, ConfigValue])[];
}

/**
 * As many of the settings as fit each other. Some fit only once another one is there, as a crop's least
 * area and its largest: what is refused is tried again as long as others are accepted.
 */
function applyAll(base: RunConfig, settings: readonly Setting[]) {
  const accepted = new Set<Setting>();
  const withAccepted = (...more: Setting[]) => {
    const inOrder = settings.filter((setting) => accepted.has(setting) || more.includes(setting));
    return withFields(
      base,
      inOrder.flatMap(({ changes }) => changes),
    );
  };
  try {
    return { config: withAccepted(...settings), refused: [] };
  } catch {
    // At least one is to be passed over: found out one by one.
  }
  for (;;) {
    const before = accepted.size;
    const refused: (Setting & { error: unknown })[] = [];
    for (const setting of settings) {
      if (accepted.has(setting)) continue;
      try {
        withAccepted(setting);
        accepted.add(setting);
      } catch (error) {
        refused.push({ ...setting, error });
      }
    }
    if (accepted.size === before || refused.length === 0) return { config: withAccepted(), refused };
  }
}

function oneOf(name: string, value: string, known: readonly string[]): string {
  if (known.includes(value)) return value;
  throw new PlaygroundError('config-value', {
    field: name,
    value: JSON.stringify(shortened(value)),
    expected: { kind: 'choice', options: known },
  });
}

function requireVersion(value: string): void {
  if (value === String(configVersion)) return;
  throw new PlaygroundError('config-version', { version: shortened(value), supported: configVersion });
}

function unknownSetting(name: string): PlaygroundError {
  const near = nearNames(name).join(', ');
  const field = shortened(name);
  return near
    ? new PlaygroundError('setting-unknown-near', { name: field, near })
    : new PlaygroundError('setting-unknown', { name: field });
}
