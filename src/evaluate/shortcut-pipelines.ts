/**
 * @file The three augmentations between which the histogram shortcut is compared: the visitor's own
 * settings, crops alone, and crops with colour distortion (Chen et al. 2020, section 3.1, Figures 5
 * and 6). What the settings have switched off, and a comparison needs, is taken from the standard ones.
 */
import { parseConfig } from '../config/parse-config';
import type { AugmentConfig } from '../config/run-config';

export const shortcutPipelines = ['settings', 'cropOnly', 'cropAndColour'] as const;
export type ShortcutPipeline = (typeof shortcutPipelines)[number];

const standard = parseConfig({}).augment;

export function shortcutAugmentations(settings: AugmentConfig): Record<ShortcutPipeline, AugmentConfig> {
  const cropOnly = withCropAlone(settings);
  const { jitter, grayscale } = distortsColour(settings) ? settings : standard;
  return { settings, cropOnly, cropAndColour: { ...cropOnly, jitter, grayscale } };
}

/** Whether views get colour jitter that changes anything, or lose their colour. */
export function distortsColour({ jitter, grayscale }: AugmentConfig): boolean {
  return grayscale.probability > 0 || jitter.probability * jitter.strength > 0;
}

/** Crop and flip stay (a flip leaves every histogram as it is); all other transforms are off. */
function withCropAlone(settings: AugmentConfig): AugmentConfig {
  const result = structuredClone(settings);
  for (const [name, transform] of Object.entries(result)) {
    if (name !== 'crop' && name !== 'flip' && 'probability' in transform) transform.probability = 0;
  }
  return settings.crop.probability > 0 ? result : { ...result, crop: standard.crop };
}
