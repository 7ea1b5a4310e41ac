/** @file Colour distortion (jitter and colour drop) as SimCLR has it, or none. */
import { z } from 'zod/mini';
import { action } from '../../actions/action';
import { augmentPreset } from '../../config/augment-presets';
import { distortsColour } from '../../evaluate/shortcut-pipelines';
import { useRun } from '../../state/run-store';
import { setAugmentation } from '../../state/settings';

export const distortColours = action({
  name: 'distort-colours',
  label: { en: 'Switch colour distortion', ko: '색 변형 켜고 끄기' },
  argument: z.boolean(),
  run(isOn) {
    const { jitter, grayscale } = augmentPreset('simclr');
    const { augment } = useRun.getState().draft;
    if (isOn && distortsColour(augment)) return;
    setAugmentation([
      ['augment.jitter.probability', isOn ? jitter.probability : 0],
      ['augment.grayscale.probability', isOn ? grayscale.probability : 0],
      ...(isOn && augment.jitter.strength === 0
        ? ([['augment.jitter.strength', jitter.strength]] as const)
        : []),
    ]);
  },
});
