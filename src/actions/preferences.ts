/** @file What the visitor prefers, whatever is trained. */
import { z } from 'zod/mini';
import * as i18n from '../i18n/i18n';
import { chooseMeasuring } from '../state/run-controller';
import * as theme from '../state/theme';
import { togglePresenting } from '../state/presenting';
import { action } from './action';

const chooseLanguage = action({
  name: 'choose-language',
  label: { en: 'Choose the language', ko: '언어 고르기' },
  argument: z.enum(i18n.languageNames),
  run: i18n.chooseLanguage,
});

const chooseTheme = action({
  name: 'choose-theme',
  label: { en: 'Choose the theme', ko: '테마 고르기' },
  argument: z.enum(theme.themes),
  run: theme.chooseTheme,
});

/** Takes effect with the next run. */
const measureKernels = action({
  name: 'measure-kernels',
  label: { en: 'Measure kernels on this device', ko: '이 기기에서 커널 측정' },
  argument: z.boolean(),
  run: chooseMeasuring,
});

const present = action({
  name: 'present',
  label: { en: 'Begin or end presenting', ko: '발표 시작 또는 끝내기' },
  shortcut: 'KeyP',
  run: togglePresenting,
});

export const preferenceActions = [chooseLanguage, chooseTheme, measureKernels, present] as const;
