/**
 * @file What an action is: one thing that can be done to the page, whoever does it: a control, a key, a link,
 * a lesson or a test. Each says of itself what it takes, what stands in its way, and what it does.
 */
import type { z } from 'zod/mini';
import type { Bilingual } from '../config/bilingual';
import type { Obstacle } from '../config/errors/causes';
import type { PageState } from './page-state';

export interface Action<Name extends string, Argument> {
  name: Name;
  /** What it does, in a few words. */
  label: Bilingual<string>;
  /** Checks what it is given, where that is plain data that a link or a lesson may hold. */
  argument?: z.core.$ZodType<Argument>;
  /** What stands in its way now. */
  obstacle?(page: PageState, argument: Argument): Obstacle | undefined;
  /** The key that does it wherever the focus is, as `KeyboardEvent.code`. */
  shortcut?: string;
  /** @throws PlaygroundError if it is refused; nothing has changed then */
  run(argument: Argument): void;
}

/** Whatever it is called and takes. */
export interface AnyAction extends Omit<Action<string, never>, 'argument'> {
  argument?: z.core.$ZodType;
}

/** Describes an action, so that its name and what it takes are known to the compiler. */
export function action<const Name extends string, Argument = void>(
  description: Action<Name, Argument>,
): Action<Name, Argument> {
  return description;
}
