/** @file Components that are rendered without a page are shown the state that stores begin with: tests that set it give it back. */

/** @param store a zustand store @returns what brings its initial state back to what it is now */
export function keepInitial<State extends object>(store: { getInitialState: () => State }): () => void {
  const initial = store.getInitialState();
  const before = { ...initial };
  return () => {
    for (const key of Object.keys(initial)) Reflect.deleteProperty(initial, key);
    Object.assign(initial, before);
  };
}
