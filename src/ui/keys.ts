/** @file What a pressed key means, whoever listens: a press by itself, or a part of something else. */

/** Of the DOM's or React's event, whose own `nativeEvent` knows of input methods. */
interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  keyCode: number;
  isComposing?: boolean;
  nativeEvent?: { isComposing: boolean };
}

/** What Safari and others report for the key that ends a composition. */
const composingKeyCode = 229;

/** Pressed by itself: no shortcut of the browser, and not for an input method that composes. Shift is allowed. */
export function isPlainKey(event: KeyPress): boolean {
  const composes = event.isComposing ?? event.nativeEvent?.isComposing ?? false;
  return !event.ctrlKey && !event.metaKey && !event.altKey && !composes && event.keyCode !== composingKeyCode;
}

interface ShortcutPress extends KeyPress {
  shiftKey: boolean;
  defaultPrevented: boolean;
}

/** A key by itself, without Shift too, which nobody else has taken; pressed or still held. */
export function isShortcutPress(event: ShortcutPress): boolean {
  return !event.shiftKey && !event.defaultPrevented && isPlainKey(event);
}
