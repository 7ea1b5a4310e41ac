/** @file A page of a lesson whose code comes when the first screen stands. */
import type { ComponentType } from 'react';
import { lazyPart } from '../../ui/lazy-part';
import { Placeholder } from '../../ui/placeholder';

/** @param load imports the page */
export function later(load: () => Promise<{ default: ComponentType }>): ComponentType {
  return lazyPart(load, Reserved);
}

/** The room of what is on its way. */
function Reserved() {
  return <Placeholder isFramed />;
}
