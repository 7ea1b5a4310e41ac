/**
 * @file A part whose code comes when it is first shown, but after what a visitor waits for, or earlier if
 * the page has nothing to do. Without a connection it says so and asks for its code again; the rest stays.
 */
import { lazy, Suspense, useState, type ComponentType } from 'react';
import { idle } from './idle';
import { Part, PartNotLoaded } from './part';

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>;

const waiting: (() => Promise<unknown>)[] = [];
let first: Promise<unknown> = Promise.resolve();
/** Undefined before the page stands. */
let isLoading: boolean | undefined;

/**
 * @param load imports the part's module
 * @param Placeholder stands in its place meanwhile
 */
export function lazyPart<Props extends object>(
  load: Load<Props>,
  Placeholder: ComponentType,
): ComponentType<Props> {
  let ready: ComponentType<Props> | undefined;
  const loadOnce: Load<Props> = async () => {
    const module = await load();
    ready = module.default;
    return module;
  };
  // React keeps a failure for good: each attempt needs a lazy component of its own.
  const attempt = () =>
    lazy(() =>
      first.then(loadOnce).catch((cause: unknown) => {
        current = attempt();
        throw new PartNotLoaded('A part of the page could not be loaded.', { cause });
      }),
    );
  let current = attempt();
  loadLater(loadOnce);
  return function LazyPart(props: Props) {
    // What is there is shown at once: React would show the placeholder first, and for a while.
    const [Loaded, setLoaded] = useState<ComponentType<Props>>(() => ready ?? current);
    return (
      <Part onRetry={() => setLoaded(() => current)}>
        <Suspense fallback={<Placeholder />}>
          <Loaded {...props} />
        </Suspense>
      </Part>
    );
  };
}

/** Asks for it when the page has nothing else to do, after what a visitor waits for. */
export function loadLater(load: () => Promise<unknown>): void {
  waiting.push(load);
  if (isLoading === false) void loadWaiting();
}

/**
 * From now on no part's code is asked for before `others` are there; then, whenever the page is idle, one
 * part more, those too that come with the code of others. What cannot be had now is asked for when it is shown.
 */
export async function loadPartsAfter(others: Promise<unknown>): Promise<void> {
  first = others;
  await others;
  await loadWaiting();
}

async function loadWaiting(): Promise<void> {
  isLoading = true;
  for (let load = waiting.shift(); load; load = waiting.shift()) {
    await idle();
    await load().catch(() => undefined);
  }
  isLoading = false;
}
