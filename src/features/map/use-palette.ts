/** @file The colours of a map, in the theme of the moment. */
import { useEffect, useState } from 'react';
import { useTheme } from '../../state/theme';
import { canvasColours } from '../../ui/canvas-colours';
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

function readPalette(): Palette {
  const { ink, soft, ground, accent, font } = canvasColours({
    ink: 'var(--ink)',
    soft: 'var(--ink-soft)',
    ground: 'var(--card)',
    accent: 'var(--accent)',
  });
  const classes = canvasColours(
    Object.fromEntries(classShapes.map((_, label) => [label, classColour(label)])),
  );
  return {
    ink,
    soft,
    line: soft,
    ground,
    accent,
    font,
    classes: classShapes.map((_, label) => classes[label]!),
  };
}
