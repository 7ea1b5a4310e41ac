/** @file Does actions by their names: checks what they are given and whether they are possible now. */
import { z } from 'zod/mini';
import { PlaygroundError } from '../config/playground-error';
import { shortened } from '../config/shortened';
import type { Action, AnyAction } from './action';
import { expectedArgument } from './expected-argument';
import { pageState, type PageState } from './page-state';

export type NameOf<Actions extends readonly AnyAction[]> = Actions[number]['name'];

/** Nothing, or the one argument that the action of that name takes. */
export type ArgumentsOf<Actions extends readonly AnyAction[], Name> =
  Extract<Actions[number], { name: Name }> extends Action<string, infer Argument>
    ? [Argument] extends [void]
      ? []
      : [argument: Argument]
    : never;

export interface Performer<Actions extends readonly AnyAction[]> {
  /** @returns why it was refused, if it was; nothing has changed then */
  act: <Name extends NameOf<Actions>>(
    name: Name,
    ...given: ArgumentsOf<Actions, Name>
  ) => PlaygroundError | undefined;
  isPossible: <Name extends NameOf<Actions>>(
    page: PageState,
    name: Name,
    ...given: ArgumentsOf<Actions, Name>
  ) => boolean;
  /** What a key does, if it is an action's shortcut. @param code as `KeyboardEvent.code` */
  shortcutOf: (code: string) => (() => void) | undefined;
}

export function createPerformer<const Actions extends readonly AnyAction[]>(
  actions: Actions,
): Performer<Actions> {
  const byName = new Map<string, AnyAction>(actions.map((one) => [one.name, one]));
  return {
    act: (name, ...[argument]) => attempt(byName.get(name)!, argument),
    isPossible: (page, name, ...[argument]) => !byName.get(name)!.obstacle?.(page, argument as never),
    shortcutOf(code) {
      const meant = actions.find(({ shortcut }) => shortcut === code);
      return meant && (() => attempt(meant, undefined));
    },
  };
}

function attempt(meant: AnyAction, argument: unknown): PlaygroundError | undefined {
  try {
    const checked = checkedArgument(meant, argument) as never;
    requirePossible(meant, checked);
    meant.run(checked);
    return undefined;
  } catch (error) {
    if (error instanceof PlaygroundError) return error;
    throw error;
  }
}

function checkedArgument({ name, argument: schema }: AnyAction, given: unknown): unknown {
  if (!schema) return given;
  const result = z.safeParse(schema, given);
  if (result.success) return result.data;
  throw new PlaygroundError('action-argument', {
    action: name,
    value: shortened(JSON.stringify(given) ?? typeof given),
    expected: expectedArgument(schema),
  });
}

function requirePossible({ name, obstacle }: AnyAction, argument: never): void {
  const cause = obstacle?.(pageState(), argument);
  if (!cause) return;
  const reason = cause.replaceAll('-', ' ');
  throw new PlaygroundError('action-impossible', { action: name, reason, cause });
}
