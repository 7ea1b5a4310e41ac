/**
 * @file What the controls do to the draft, and the address that describes it: each change is checked
 * once, here, shown, and handed to the worker if no run holds on to other settings.
 */
import { augmentChanges, augmentPart } from '../config/assignment';
import { augmentPreset } from '../config/augment-presets';
import { brokenConfig, type FailurePresetName } from '../config/failure-presets';
import { findField, type ConfigValue } from '../config/config-fields';
import { configToSearch, nearestPreset } from '../config/config-url';
import { lessonPart, type LinkPart } from '../config/link-offers';
import { parseFieldText, withField, withFields } from '../config/parse-config';
import { toFailure } from '../config/playground-error';
import { presetConfig, type PresetName } from '../config/presets';
import { readLink } from '../config/read-link';
import type { RunConfig } from '../config/run-config';
import { withObjective } from '../config/with-objective';
import { chosenObjective, comparesPairs, type ObjectiveName } from '../objectives/objectives';
import { plainNumberText, writesDecimalComma } from '../config/typed-number';
import { backendNames, type BackendRequest } from '../worker/protocol';
import { configure, reset, startWorker, train } from './run-controller';
import { keepTo, lessonsToKeepTo, stopKeeping, useLesson } from './lesson-store';
import { useRun } from './run-store';

/** A slider that is dragged does not write the address at every pixel: browsers find that costly, or refuse. */
const addressDelayMs = 150;

const backendRequests = ['auto', ...backendNames];

let addressUpdate: ReturnType<typeof setTimeout> | undefined;

/**
 * Shows the config that a link describes and starts the worker.
 * @param search its query, with or without `?`
 */
export function openLink(search: string): void {
  const link = readLink(search, backendRequests, lessonsToKeepTo());
  const draft = link.config;
  useRun.setState({
    draft,
    preset: nearestPreset(draft),
    setAside: undefined,
    ...(link.passedOver.length > 0 && { link }),
  });
  if (link.lesson !== undefined) keepTo(link.lesson);
  startWorker((link.backend ?? 'auto') as BackendRequest);
}

/** Settings, playground and all other lessons are there again; the settings stay as they are. */
export function leaveClassLink(): void {
  stopKeeping();
  writeAddress();
}

/**
 * Takes what a part of the link may have meant in that part's place; what has been set since stays.
 * @param part the name of the one that was passed over
 */
export function takeLinkOffer({ part, offer }: { part: string; offer: LinkPart }): void {
  const { draft, link } = useRun.getState();
  const parameters = new URLSearchParams(configToSearch(draft, location.search));
  parameters.delete(part);
  parameters.set(offer.name, offer.value);
  const { config, backend, lesson, passedOver } = readLink(
    parameters.toString(),
    backendRequests,
    lessonsToKeepTo(),
  );
  const left = [
    ...(link?.passedOver ?? []).filter(({ name }) => name !== part),
    ...passedOver.filter(({ name }) => name === offer.name),
  ];
  const further = link?.further ?? 0;
  useRun.setState({ link: left.length + further > 0 ? { passedOver: left, further } : undefined });
  history.replaceState(null, '', `?${parameters.toString()}${location.hash}`);
  if (offer.name === lessonPart) keepTo(lesson!);
  else if (offer.name === 'backend') startWorker((backend ?? 'auto') as BackendRequest);
  else change('preset', () => config);
}

/**
 * Applies a control's value, or keeps the old one and says why beside the field.
 * @throws PlaygroundError as parseConfig; `preset-unknown` of `augment`
 */
export function setField(path: string, value: ConfigValue): void {
  change(path, () => withSetting(path, value));
}

function withSetting(path: string, value: ConfigValue): RunConfig {
  const { draft } = useRun.getState();
  // All fields of the augmentation.
  if (path === augmentPart) return withFields(draft, augmentChanges(augmentPreset(String(value))));
  const next = withField(draft, path, value);
  return path === objectivePath ? otherObjective(draft, next.objective.name) : next;
}

const objectivePath = 'objective.name';

/** The augmentation that does not go with it gives way to the one that was set aside. */
function otherObjective(draft: RunConfig, name: ObjectiveName): RunConfig {
  const { setAside } = useRun.getState();
  return withObjective(draft, name, comparesPairs(draft) ? undefined : setAside);
}

/** As setField, for several fields of the augmentation at once. */
export function setAugmentation(changes: Iterable<readonly [path: string, value: ConfigValue]>): void {
  change('augment', () => withFields(useRun.getState().draft, changes));
}

/** As setField, for what was typed. */
export function setFieldText(path: string, text: string): void {
  const isWhole = findField(path)?.kind === 'integer';
  const habits = { isWhole, decimalComma: writesDecimalComma(navigator.language) };
  change(path, () => withSetting(...parseFieldText(path, plainNumberText(text, habits))));
}

export function choosePreset(name: PresetName): void {
  change('preset', () => presetConfig(name));
  useRun.setState({ setAside: undefined });
}

/** Breaks the settings on purpose and starts again with them. */
export function breakRun(name: FailurePresetName): void {
  startAgain(() => brokenConfig(useRun.getState().draft, name));
}

/** Starts again without what changes a view's colours; all other settings stay. */
export function takeColoursAway(): void {
  startAgain(() =>
    withFields(useRun.getState().draft, [
      ['augment.jitter.probability', 0],
      ['augment.grayscale.probability', 0],
    ]),
  );
}

function startAgain(next: () => RunConfig): void {
  change('preset', next);
  reset();
  train();
}

/** Those of a run before. */
export function takeSettings(draft: RunConfig): void {
  change('preset', () => draft);
}

export function dismissLinkNotice(): void {
  useRun.setState({ link: undefined });
}

export function dismissFieldError(): void {
  useRun.setState({ fieldError: undefined });
}

function change(path: string, next: () => RunConfig): void {
  try {
    const { draft: before, setAside } = useRun.getState();
    const draft = next();
    const isOtherKind = chosenObjective(draft).augment !== chosenObjective(before).augment;
    useRun.setState({
      draft,
      preset: nearestPreset(draft),
      // It comes back with an objective that it goes with.
      setAside: isOtherKind ? before.augment : setAside,
      fieldError: undefined,
    });
    clearTimeout(addressUpdate);
    addressUpdate = setTimeout(writeAddress, addressDelayMs);
    configure();
  } catch (error) {
    useRun.setState({ fieldError: { path, failure: toFailure(error) } });
    throw error;
  }
}

function writeAddress(): void {
  // What a lesson changes is over with the visit; the link stays as the teacher made it.
  if (useLesson.getState().keptTo !== undefined) return;
  const { draft } = useRun.getState();
  const parameters = new URLSearchParams(configToSearch(draft, location.search));
  parameters.delete(lessonPart);
  history.replaceState(null, '', `?${parameters.toString()}${location.hash}`);
}
