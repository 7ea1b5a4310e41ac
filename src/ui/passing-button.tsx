/**
 * @file A button that is gone once it is pressed, alone or with all of the element around it that has
 * `data-passing`. It hands the focus to what comes before: with a removed element the focus would go to the
 * page, where keys mean something else.
 */
import type { MouseEvent } from 'react';
import { Button, type ButtonProps } from './button';

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), summary, [tabindex="0"]';

export function PassingButton({ onClick, ...rest }: ButtonProps) {
  return (
    <Button
      {...rest}
      onClick={(event) => {
        handFocusBack(event);
        onClick?.(event);
      }}
    />
  );
}

function handFocusBack({ currentTarget }: MouseEvent<HTMLButtonElement>): void {
  if (document.activeElement !== currentTarget) return;
  const all = [...document.querySelectorAll<HTMLElement>(focusable)].filter((element) =>
    element.checkVisibility(),
  );
  const gone = currentTarget.closest('[data-passing]') ?? currentTarget;
  all
    .slice(0, all.indexOf(currentTarget))
    .findLast((element) => !gone.contains(element))
    ?.focus({ preventScroll: true });
}
