/**
 * @file The page's language: the visitor's last choice, else the browser's, else English. Switching
 * re-renders the page and touches nothing else.
 */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { readSetting, writeSetting } from '../storage/storage';
import { en } from './en';
import { ko } from './ko';
import { interpolation, sentenceFormats } from './interpolation';

export const languages = { en: 'English', ko: '한국어' } as const;
export type Language = keyof typeof languages;
export const languageNames = Object.keys(languages) as Language[];

const setting = 'language';

export async function startI18n(): Promise<void> {
  await i18next
    .use(initReactI18next)
    .use(sentenceFormats)
    .init({
      resources: { en: { translation: en }, ko: { translation: ko } },
      lng: initialLanguage(),
      fallbackLng: 'en',
      interpolation,
    });
  const follow = () => {
    document.documentElement.lang = i18next.language;
    document.title = i18next.t('app.title');
  };
  i18next.on('languageChanged', follow);
  follow();
}

export function chooseLanguage(language: Language): void {
  writeSetting(setting, language);
  void i18next.changeLanguage(language);
}

function initialLanguage(): Language {
  const stored = readSetting(setting);
  if (stored && Object.hasOwn(languages, stored)) return stored as Language;
  return navigator.language.startsWith('ko') ? 'ko' : 'en';
}
