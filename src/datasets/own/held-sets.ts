/** @file The set of a visitor's images that this worker was handed, whether the browser keeps it or not: the last one. */
import { keyOf, type OwnSet } from './own-set';

let held: OwnSet | undefined;

export function holdSet(set: OwnSet): void {
  held = set;
}

export function heldSet(key: string): OwnSet | undefined {
  return held && keyOf(held.identity) === key ? held : undefined;
}
