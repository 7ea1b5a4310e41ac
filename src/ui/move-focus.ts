/**
 * @file Arrow keys in a grid of buttons: left and right go on in reading order, up and down to the
 * nearest button of the line above or below, however the grid has wrapped; Home and End to its ends.
 */
import type { KeyboardEvent } from 'react';
import { isPlainKey } from './keys';

/** For `onKeyDown` of each button; the element that holds them has `data-focus-grid`. */
export function moveFocus(event: KeyboardEvent<HTMLButtonElement>): void {
  const grid = event.currentTarget.closest('[data-focus-grid]');
  if (!grid || !isPlainKey(event)) return;
  const items = [...grid.querySelectorAll('button')];
  const at = items.indexOf(event.currentTarget);
  const next = target(event.key, items, at);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function target(key: string, items: readonly HTMLElement[], at: number): HTMLElement | undefined {
  switch (key) {
    case 'ArrowLeft':
      return items[at - 1];
    case 'ArrowRight':
      return items[at + 1];
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    case 'ArrowUp':
      return nearestInLine(items[at]!, items.slice(0, at).reverse());
    case 'ArrowDown':
      return nearestInLine(items[at]!, items.slice(at + 1));
  }
  return undefined;
}

/** @param others from the nearest line on */
function nearestInLine(from: HTMLElement, others: readonly HTMLElement[]): HTMLElement | undefined {
  const box = from.getBoundingClientRect();
  const isOnSameLine = (one: DOMRect, other: DOMRect) => one.top < other.bottom && other.top < one.bottom;
  const boxes = others.map((element) => ({ element, box: element.getBoundingClientRect() }));
  const line = boxes.find((other) => !isOnSameLine(other.box, box));
  if (!line) return undefined;
  const middle = box.left + box.width / 2;
  const distance = (other: DOMRect) => Math.abs(other.left + other.width / 2 - middle);
  return boxes
    .filter((other) => isOnSameLine(other.box, line.box))
    .reduce((best, other) => (distance(other.box) < distance(best.box) ? other : best)).element;
}
