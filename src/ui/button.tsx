/**
 * @file A button that can be busy: it then does nothing, and keeps the focus, which the browser takes
 * from one that is `disabled`.
 */
import type { ComponentProps } from 'react';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled' | 'aria-disabled'> {
  isBusy: boolean;
}

export function Button({ isBusy, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={isBusy}
      onClick={(event) => {
        // Of a form's button, so that nothing is submitted.
        if (isBusy) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}
