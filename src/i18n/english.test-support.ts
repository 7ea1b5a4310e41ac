/** @file The page's words in English, whichever language a file before left them in. */
import i18next from 'i18next';
import { startI18n } from './i18n';

export async function startEnglish(): Promise<void> {
  await startI18n();
  await i18next.changeLanguage('en');
}
