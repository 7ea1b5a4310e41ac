/**
 * @file Whether the page is shown to a room: the whole screen, and type that is read from the last row. Leaving the
 * full screen, by Escape or otherwise, ends it.
 */
import { create } from 'zustand';

export const usePresenting = create<{ isOn: boolean }>(() => ({ isOn: false }));

export function togglePresenting(): void {
  const isOn = !usePresenting.getState().isOn;
  show(isOn);
  if (!isOn) {
    if (document.fullscreenElement) void document.exitFullscreen();
    return;
  }
  const onChange = () => {
    if (document.fullscreenElement) return;
    document.removeEventListener('fullscreenchange', onChange);
    show(false);
  };
  document.addEventListener('fullscreenchange', onChange);
  // Where the browser refuses, the type is large all the same.
  document.documentElement.requestFullscreen().catch(() => undefined);
}

function show(isOn: boolean): void {
  document.documentElement.toggleAttribute('data-presenting', isOn);
  usePresenting.setState({ isOn });
}
