/** @file What the controls do to the settings. */
import { z } from 'zod/mini';
import { presetNames } from '../config/presets';
import * as settings from '../state/settings';
import { action } from './action';

/** Of `augment` the value is a preset's name, as in links. */
const setConfig = action({
  name: 'set-config',
  label: { en: 'Change a setting', ko: '설정 바꾸기' },
  argument: z.object({
    path: z.string(),
    value: z.union([z.string(), z.number(), z.boolean(), z.readonly(z.array(z.string()))]),
  }),
  run: ({ path, value }) => settings.setField(path, value),
});

/** As `set-config`, from what was typed. */
const typeConfig = action({
  name: 'type-config',
  label: { en: 'Change a setting', ko: '설정 바꾸기' },
  argument: z.object({ path: z.string(), text: z.string() }),
  run: ({ path, text }) => settings.setFieldText(path, text),
});

const dismissFieldError = action({
  name: 'dismiss-field-error',
  label: { en: 'Dismiss the note on a refused value', ko: '거절된 값의 안내 닫기' },
  run: settings.dismissFieldError,
});

const choosePreset = action({
  name: 'choose-preset',
  label: { en: 'Choose a preset', ko: '프리셋 고르기' },
  argument: z.enum(presetNames),
  run: settings.choosePreset,
});

export const settingActions = [setConfig, typeConfig, dismissFieldError, choosePreset] as const;
