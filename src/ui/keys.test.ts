import { describe, expect, it } from 'vitest';
import { isPlainKey, isShortcutPress } from './keys';

const space = {
  key: ' ',
  keyCode: 32,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  defaultPrevented: false,
};

describe('a shortcut', () => {
  it('counts when it is pressed by itself', () => {
    expect(isShortcutPress(space)).toBe(true);
  });

  it.each([
    ['with Shift', { shiftKey: true }],
    ['with Control', { ctrlKey: true }],
    ['with Alt', { altKey: true }],
    ['with the command key', { metaKey: true }],
    ['while an input method composes', { isComposing: true }],
    ['as the key that ends a composition', { keyCode: 229 }],
    ['once another has taken it', { defaultPrevented: true }],
  ])('does not count %s', (_, change) => {
    expect(isShortcutPress({ ...space, ...change })).toBe(false);
  });
});

describe('a key by itself', () => {
  it('may be pressed with Shift', () => {
    expect(isPlainKey(Object.assign({ ...space }, { key: 'ArrowUp', shiftKey: true }))).toBe(true);
  });

  it('is none of React’s events during a composition', () => {
    const { isComposing, ...reacts } = space;
    expect(isPlainKey({ ...reacts, nativeEvent: { isComposing } })).toBe(true);
    expect(isPlainKey({ ...reacts, nativeEvent: { isComposing: true } })).toBe(false);
  });
});
