/** @file A link to a page of a lesson or to the playground, which can be opened in another tab and copied. */
import type { ComponentProps, MouseEvent } from 'react';
import { act } from '../actions/act';
import { hashOfPlace, type LessonPlace } from '../state/lesson-store';

interface PlaceLinkProps extends Omit<ComponentProps<'a'>, 'href' | 'onClick'> {
  /** Undefined: the playground. */
  to: LessonPlace | undefined;
}

export function PlaceLink({ to, children, ...rest }: PlaceLinkProps) {
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // It is open.
    if (rest['aria-current'] === 'step') return;
    if (to) act('open-lesson', to);
    else act('leave-lesson');
  };
  return (
    <a {...rest} href={`${location.pathname}${location.search}${hashOfPlace(to) || '#'}`} onClick={open}>
      {children}
    </a>
  );
}
