/** @file The page's language, and the choice of another. */
import { useTranslation } from 'react-i18next';
import { act } from '../actions/act';
import { languages, type Language } from '../i18n/i18n';
import { Select } from '../ui/select';

const options = Object.entries(languages).map(([code, name]) => ({
  value: code as Language,
  text: name,
  lang: code,
}));

export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <Select
      aria-label={t('language.label')}
      options={options}
      value={i18n.language as Language}
      onChange={(language) => act('choose-language', language)}
    />
  );
}
