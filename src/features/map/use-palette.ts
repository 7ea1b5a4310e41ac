/** @file The style sheet's colours as a canvas needs them, in the theme of the moment. */
import { useEffect, useState } from 'react';
import { useTheme } from '../../state/theme';
import { classColour, classShapes } from '../evidence/class-mark';
import type { Palette } from './draw-map';

export function usePalette(): Palette | undefined {
  const { theme } = useTheme();
  const [palette, setPalette] = useState<Palette>();
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const read = () => setPalette(readPalette());
    read();
    dark.addEventListener('change', read);
    return () => dark.removeEventListener('change', read);
  }, [theme]);
  return palette;
}

/** `light-dark()` is worked out in properties only, not in custom ones: so through a colour. */
function readPalette(): Palette {
  const probe = document.body.appendChild(document.createElement('span'));
  const colour = (value: string) => {
    probe.style.color = value;
    return getComputedStyle(probe).color;
  };
  const palette = {
    ink: colour('var(--ink)'),
    soft: colour('var(--ink-soft)'),
    line: colour('var(--ink-soft)'),
    ground: colour('var(--card)'),
    accent: colour('var(--accent)'),
    font: getComputedStyle(probe).fontFamily,
    classes: classShapes.map((_, label) => colour(classColour(label))),
  };
  probe.remove();
  return palette;
}
