/**
 * @file The three augmentations between which the histogram shortcut is compared: the visitor's own
 * settings, crops alone, and crops with colour distortion (Chen et al. 2020, section 3.1, Figures 5
 * and 6). Crop and colour are the visitor's; where they are switched off, SimCLR's.
 */
import { augmentPreset } from '../config/augment-presets';
import type { AugmentConfig } from '../config/run-config';

export const shortcutPipelines = ['settings', 'cropOnly', 'cropAndColour'] as const;
export type ShortcutPipeline = (typeof shortcutPipelines)[number];

export function shortcutAugmentations(settings: AugmentConfig): Record<ShortcutPipeline, AugmentConfig> {
  const simclr = augmentPreset('simclr');
  const cropOnly: AugmentConfig = {
    ...augmentPreset('crop-only'),
    order: settings.order,
    crop: settings.crop.probability > 0 ? settings.crop : simclr.crop,
    flip: settings.flip,
  };
  const { jitter, grayscale } = distortsColour(settings) ? settings : simclr;
  return { settings, cropOnly, cropAndColour: { ...cropOnly, jitter, grayscale } };
}

/** Whether views get a colour jitter that changes anything, or lose their colour. */
export function distortsColour({ jitter, grayscale }: AugmentConfig): boolean {
  return grayscale.probability > 0 || jitter.probability * jitter.strength > 0;
}
